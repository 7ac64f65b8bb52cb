package org.ashar.events.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The events in the store. */
@Repository
class Events implements Indexed {

	private static final List<EventState> PUBLIC = Stream.of(EventState.values()).filter(EventState::isPublic).toList();

	private final Aggregates<Event> aggregates;

	Events(AggregateStore store) {
		this.aggregates = store.of(Event.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Event.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index("ends", Sort.Direction.ASC).named("ends"));
		indexes.createIndex(new Index("content.organizationId", Sort.Direction.ASC).named("organization"));
	}

	Event add(Event event) {
		return aggregates.addOnce(event);
	}

	Event save(Event event) {
		aggregates.save(event);
		return event;
	}

	Optional<Event> find(EventId id) {
		return aggregates.find(id);
	}

	/** The event for somebody who saw this version of it. */
	Event seen(Event event, long version) {
		return aggregates.seen(event, version);
	}

	/** Those ahead whose last day is over. */
	List<Event> over(Instant now, int limit) {
		return aggregates.find(Query.query(Criteria.where("ends").lte(now)).limit(limit));
	}

	List<Event> list(EventFilter filter, Slice slice, Actor reader, boolean seesDrafts) {
		Conditions wanted = new Conditions().is("state", filter.state())
			.is("content.topics", filter.topic())
			.is("content.areas", filter.area())
			.is("content.parentActivityId", filter.parent())
			.contains("content.name", filter.q());
		Criteria own = new Criteria().orOperator(Criteria.where("content.organizationId").in(reader.ownOrganizations()),
				Criteria.where("_id").in(reader.ownEvents()));
		if (filter.mine()) {
			wanted.and(own);
		}
		else if (!seesDrafts) {
			wanted.any(Criteria.where("state").in(PUBLIC), own);
		}
		if (filter.organization() != null) {
			wanted.any(Criteria.where("content.organizationId").is(filter.organization()),
					Criteria.where("content.parties.organizationId").is(filter.organization()));
		}
		return aggregates.find(wanted.newestFirst("place", slice.after(), slice.limit()));
	}

}
