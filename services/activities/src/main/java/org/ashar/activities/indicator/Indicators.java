package org.ashar.activities.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The indicators in the store. */
@Repository
class Indicators implements Indexed {

	private final Aggregates<Indicator> aggregates;

	Indicators(AggregateStore store) {
		this.aggregates = store.of(Indicator.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Indicator.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("content.topics", Sort.Direction.ASC).named("topics"));
	}

	/** What is already there under this id was made by the same request before. */
	Indicator add(Indicator indicator) {
		try {
			aggregates.add(indicator);
			return indicator;
		}
		catch (DuplicateKeyException repeated) {
			return aggregates.find(indicator.id()).orElseThrow(() -> repeated);
		}
	}

	Indicator save(Indicator indicator) {
		aggregates.save(indicator);
		return indicator;
	}

	Indicator visible(IndicatorId id, Actor reader) {
		return aggregates.find(id)
			.filter(indicator -> indicator.state().isPublic() || reader.seesDraftsOf(null))
			.orElseThrow(IndicatorProblem.NotFound::new);
	}

	/** The indicator for somebody who saw this version of it. */
	Indicator at(IndicatorId id, long version, Actor actor) {
		Indicator indicator = visible(id, actor);
		if (indicator.version() != version) {
			throw new OptimisticLockingFailureException("Another change came first");
		}
		return indicator;
	}

	List<Indicator> list(IndicatorFilter filter, Slice slice, Actor reader) {
		List<Criteria> all = new ArrayList<>();
		if (!reader.seesDraftsOf(null)) {
			all.add(Criteria.where("state").ne(IndicatorState.DRAFT));
		}
		if (filter.state() != null) {
			all.add(Criteria.where("state").is(filter.state()));
		}
		if (filter.topic() != null) {
			all.add(Criteria.where("content.topics").is(filter.topic()));
		}
		if (filter.area() != null) {
			all.add(Criteria.where("content.areas").is(filter.area()));
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

	private static Criteria titleHas(String piece) {
		Pattern pattern = Pattern.compile(Pattern.quote(piece), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return new Criteria().orOperator(Criteria.where("content.title.ky").regex(pattern),
				Criteria.where("content.title.ru").regex(pattern), Criteria.where("content.title.en").regex(pattern));
	}

}
