package org.ashar.activities.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The activities in the store. */
@Repository
class Activities implements Indexed {

	private static final List<EditorialState> PUBLIC = List.of(EditorialState.PUBLISHED, EditorialState.SUPERSEDED,
			EditorialState.ARCHIVED);

	private final Aggregates<Activity> aggregates;

	Activities(AggregateStore store) {
		this.aggregates = store.of(Activity.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Activity.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("content.organizationId", Sort.Direction.ASC).named("organization"));
		indexes.createIndex(new Index("content.topics", Sort.Direction.ASC).named("topics"));
	}

	/** What is already there under this id was made by the same request before. */
	Activity add(Activity activity) {
		try {
			aggregates.add(activity);
			return activity;
		}
		catch (DuplicateKeyException repeated) {
			return aggregates.find(activity.id()).orElseThrow(() -> repeated);
		}
	}

	Activity save(Activity activity) {
		aggregates.save(activity);
		return activity;
	}

	Optional<Activity> find(ActivityId id) {
		return aggregates.find(id);
	}

	Activity visible(ActivityId id, Actor reader) {
		return find(id)
			.filter(activity -> activity.state().isPublic() || reader.seesDraftsOf(activity.content().organizationId()))
			.orElseThrow(ActivityProblem.NotFound::new);
	}

	/** The activity for somebody who saw this version of it. */
	Activity at(ActivityId id, long version, Actor actor) {
		Activity activity = visible(id, actor);
		if (activity.version() != version) {
			throw new OptimisticLockingFailureException("Another change came first");
		}
		return activity;
	}

	List<Activity> list(ActivityFilter filter, Slice slice, Actor reader) {
		List<Criteria> all = new ArrayList<>();
		visibility(filter.mine(), reader, all);
		add(all, "content.type", filter.type());
		add(all, "content.topics", filter.topic());
		add(all, "content.areas", filter.area());
		add(all, "content.activityStatus", filter.status());
		add(all, "state", filter.state());
		if (filter.organization() != null) {
			all.add(new Criteria().orOperator(Criteria.where("content.organizationId").is(filter.organization()),
					Criteria.where("content.participatingOrgs.organizationId").is(filter.organization())));
		}
		if (filter.parent() != null) {
			all.add(Criteria.where("content.relatedActivities")
				.elemMatch(Criteria.where("activityId").is(filter.parent()).and("type").is(RelationType.PARENT)));
		}
		if (filter.q() != null) {
			all.add(titleHas(filter.q()));
		}
		if (slice.after() != null) {
			all.add(Criteria.where("place").lt(slice.after()));
		}
		Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
		return aggregates.find(query.with(Sort.by(Sort.Direction.DESC, "place")).limit(slice.limit()));
	}

	private static void add(List<Criteria> all, String field, @Nullable Object wanted) {
		if (wanted != null) {
			all.add(Criteria.where(field).is(wanted));
		}
	}

	private static void visibility(boolean mine, Actor reader, List<Criteria> all) {
		var organizations = reader.organizations(Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR);
		var own = Criteria.where("content.organizationId").in(List.copyOf(organizations));
		if (mine) {
			all.add(own);
		}
		else if (!reader.seesDraftsOf(null)) {
			all.add(new Criteria().orOperator(Criteria.where("state").in(PUBLIC), own));
		}
	}

	private static Criteria titleHas(String piece) {
		Pattern pattern = Pattern.compile(Pattern.quote(piece), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return new Criteria().orOperator(Criteria.where("content.title.ky").regex(pattern),
				Criteria.where("content.title.ru").regex(pattern), Criteria.where("content.title.en").regex(pattern));
	}

}
