package org.ashar.activities.activity;

import java.util.List;
import java.util.Optional;

import org.ashar.activities.law.LawId;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.language.SearchKeys;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
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

	private static final List<String> LISTED_BY = List.of("organizationId", "topics", "areas", "type", "activityStatus",
			"relatedActivities.activityId");

	private static final String TAKEN_FROM = "takeovers.all.handover.from";

	private final Aggregates<Activity> aggregates;

	Activities(AggregateStore store) {
		this.aggregates = store.audited(Activity.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Activity.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("state", Sort.Direction.ASC).on("modified", Sort.Direction.ASC).named("waiting"));
		// One value of each leads to a list in its order.
		for (String field : LISTED_BY) {
			indexes.createIndex(new Index("content." + field, Sort.Direction.ASC).on("place", Sort.Direction.ASC)
				.named(field + ".place"));
		}
		indexes.createIndex(new Index(TAKEN_FROM, Sort.Direction.ASC).named("takenFrom").sparse());
	}

	/** What is already there under this id was made by the same request before. */
	Activity add(Activity activity) {
		return aggregates.addOnce(activity);
	}

	Activity save(Activity activity) {
		aggregates.save(activity);
		return activity;
	}

	void saveIfChanged(Activity activity) {
		if (!activity.outbox().facts().isEmpty()) {
			aggregates.save(activity);
		}
	}

	Optional<Activity> find(ActivityId id) {
		return aggregates.find(id);
	}

	/** The activity that is this law. */
	Optional<Activity> find(LawId law) {
		return find(new ActivityId(law.value()));
	}

	Activity visible(ActivityId id, Actor reader) {
		return find(id)
			.filter(activity -> activity.state().isPublic() || reader.seesDraftsOf(activity.content().organizationId()))
			.orElseThrow(ActivityProblem.NotFound::new);
	}

	/** The activity for somebody who saw this version of it. */
	Activity at(ActivityId id, long version, Actor actor) {
		return aggregates.seen(visible(id, actor), version);
	}

	/**
	 * Those that wait for review, but for one's own, the one that has waited longest
	 * first.
	 */
	List<Activity> submitted(String butBy, int limit) {
		return aggregates.find(submittedBut(butBy).with(Sort.by("modified")).limit(limit));
	}

	/** How many these are, counted so far at most. */
	long countSubmitted(String butBy, int atMost) {
		return aggregates.operations().count(submittedBut(butBy).limit(atMost), Activity.class);
	}

	private static Query submittedBut(String butBy) {
		return new Conditions().is("state", EditorialState.SUBMITTED)
			.and(Criteria.where("submittedBy").ne(butBy))
			.query();
	}

	List<Activity> list(ActivityFilter filter, Slice slice, Actor reader) {
		Conditions wanted = new Conditions().is("content.type", filter.type())
			.is("content.topics", filter.topic())
			.is("content.areas", filter.area())
			.is("content.activityStatus", filter.status())
			.is("state", filter.state())
			.is("searchEntry.organizations", filter.organization());
		if (filter.q() != null) {
			wanted.beginnings("searchEntry.words", SearchKeys.words(filter.q()));
		}
		visibility(filter.mine(), reader, wanted);
		if (filter.parent() != null) {
			wanted.is("content.relatedActivities.activityId", filter.parent())
				.and(Criteria.where("content.relatedActivities")
					.elemMatch(Criteria.where("activityId").is(filter.parent()).and("type").is(RelationType.PARENT)));
		}
		if (filter.changing() != null) {
			wanted.is("searchEntry.laws", new LawId(filter.changing().value()));
		}
		return aggregates.find(wanted.newestFirst("place", slice.after(), slice.limit()));
	}

	/** A page of those whose it is, or in which it takes part. */
	List<Activity> naming(OrganizationId body, @Nullable String after, int limit) {
		return aggregates
			.find(new Conditions().is("searchEntry.organizations", body).oldestFirst("place", after, limit));
	}

	/** A page of those in which others stand where this one stood. */
	List<Activity> takenFrom(OrganizationId body, @Nullable String after, int limit) {
		return aggregates.find(new Conditions().is(TAKEN_FROM, body).oldestFirst("place", after, limit));
	}

	private static void visibility(boolean mine, Actor reader, Conditions wanted) {
		var own = Criteria.where("content.organizationId").in(reader.ownOrganizations());
		if (mine) {
			wanted.and(own);
		}
		else if (!reader.seesDraftsOf(null)) {
			wanted.any(Criteria.where("state").in(PUBLIC), own);
		}
	}

}
