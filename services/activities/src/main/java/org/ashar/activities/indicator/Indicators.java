package org.ashar.activities.indicator;

import java.util.List;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The indicators in the store. */
@Repository
class Indicators implements Indexed {

	private final Aggregates<Indicator> aggregates;

	Indicators(AggregateStore store) {
		this.aggregates = store.audited(Indicator.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Indicator.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("content.topics", Sort.Direction.ASC).named("topics"));
	}

	/** What is already there under this id was made by the same request before. */
	Indicator add(Indicator indicator) {
		return aggregates.addOnce(indicator);
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
		return aggregates.seen(visible(id, actor), version);
	}

	List<Indicator> list(IndicatorFilter filter, Slice slice, Actor reader) {
		Conditions wanted = new Conditions().is("state", filter.state())
			.is("content.topics", filter.topic())
			.is("content.areas", filter.area())
			.contains("content.title", filter.q());
		if (!reader.seesDraftsOf(null)) {
			wanted.and(Criteria.where("state").ne(IndicatorState.DRAFT));
		}
		return aggregates.find(wanted.newestFirst("place", slice.after(), slice.limit()));
	}

}
