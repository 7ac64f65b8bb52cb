package org.ashar.events.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
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

/** The events in the store. */
@Repository
class Events implements Indexed {

	private static final List<EventState> PUBLIC = Stream.of(EventState.values()).filter(EventState::isPublic).toList();

	private static final String FIRST_DAY = "content.days.first";

	private static final String LAST_DAY = "content.days.last";

	/* yyyy-MM-dd */
	private static final int DAY_LENGTH = 10;

	private final Aggregates<Event> aggregates;

	private final Glances glances = new Glances(this::find);

	Events(AggregateStore store) {
		this.aggregates = store.of(Event.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Event.class);
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		indexes.createIndex(new Index(FIRST_DAY, Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("day"));
		indexes.createIndex(new Index("ends", Sort.Direction.ASC).named("ends"));
		indexes.createIndex(new Index("tellAt", Sort.Direction.ASC).sparse().named("tell"));
		indexes.createIndex(
				new Index("content.series", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("series"));
		indexes.createIndex(new Index("content.organizationId", Sort.Direction.ASC).named("organization"));
	}

	Event add(Event event) {
		return aggregates.addOnce(event);
	}

	Event save(Event event) {
		aggregates.save(event);
		glances.saw(event);
		return event;
	}

	Optional<Event> find(EventId id) {
		return aggregates.find(id);
	}

	/** The event as it stood at most a moment ago; whoever changes it uses the other. */
	Optional<Event> glance(EventId id) {
		return glances.at(id);
	}

	/** The event for somebody who saw this version of it. */
	Event seen(Event event, long version) {
		return aggregates.seen(event, version);
	}

	/** Those ahead whose last day is over. */
	List<Event> over(Instant now, int limit) {
		return aggregates.find(Query.query(Criteria.where("ends").lte(now)).limit(limit));
	}

	/** Those of which it is time to tell what has changed. */
	List<Event> untold(Instant now, int limit) {
		return aggregates.find(Query.query(Criteria.where("tellAt").lte(now)).limit(limit));
	}

	List<Event> list(EventFilter filter, Slice slice, Actor reader, boolean seesDrafts, LocalDate today) {
		Conditions wanted = new Conditions().is("state", filter.state())
			.is("content.topics", filter.topic())
			.is("content.areas", filter.area())
			.is("content.parentActivityId", filter.parent())
			.is("content.series", filter.series())
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
		return aggregates.find(page(wanted, filter.when(), slice, today));
	}

	private static Query page(Conditions wanted, @Nullable Timeframe when, Slice slice, LocalDate today) {
		if (when == null) {
			return wanted.newestFirst("place", slice.after(), slice.limit());
		}
		return switch (when) {
			case AHEAD -> byDay(wanted.and(Criteria.where(LAST_DAY).gte(today.toString())), Sort.Direction.ASC, slice);
			case PAST -> byDay(wanted.and(Criteria.where(LAST_DAY).lt(today.toString())), Sort.Direction.DESC, slice);
		};
	}

	private static Query byDay(Conditions wanted, Sort.Direction order, Slice slice) {
		String after = slice.after();
		if (after != null) {
			String day = after.substring(0, Math.min(DAY_LENGTH, after.length()));
			String place = after.substring(day.length());
			wanted.any(beyond(order, Criteria.where(FIRST_DAY), day),
					beyond(order, Criteria.where(FIRST_DAY).is(day).and("place"), place));
		}
		return wanted.query().with(Sort.by(order, FIRST_DAY, "place")).limit(slice.limit());
	}

	private static Criteria beyond(Sort.Direction order, Criteria field, String value) {
		return order.isAscending() ? field.gt(value) : field.lt(value);
	}

}
