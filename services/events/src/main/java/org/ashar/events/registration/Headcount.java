package org.ashar.events.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** How many registrations of an event there are of each kind, counted by indexes. */
@Repository
class Headcount {

	private static final List<RegistrationState> SEATED = Stream.of(RegistrationState.values())
		.filter(RegistrationState::hasSeat)
		.toList();

	private static final List<RegistrationState> WAITING = List.of(RegistrationState.WAITLISTED);

	private static final List<RegistrationState> NUMBERED = List.of(RegistrationState.WAITLISTED,
			RegistrationState.PENDING, RegistrationState.OFFERED);

	private final MongoOperations mongo;

	Headcount(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * What they say of seats and queue; in these groups, and whichever others there are.
	 */
	Tally tally(EventId event, Collection<String> groups, Collection<String> sessions) {
		Tally tally = tallyOf(event, groups, sessions);
		boolean isWhole = count(event, SEATED, null) == tally.allSeated()
				&& count(event, WAITING, null) == Tally.sum(tally.waiting());
		return isWhole ? tally : tallyOf(event, groups(event), sessions);
	}

	private Tally tallyOf(EventId event, Collection<String> groups, Collection<String> sessions) {
		Map<String, Integer> seated = new HashMap<>();
		Map<String, Integer> waiting = new HashMap<>();
		long highest = 0;
		for (String group : groups) {
			seated.put(group, count(event, SEATED, group));
			waiting.put(group, count(event, WAITING, group));
			for (RegistrationState numbered : NUMBERED) {
				Query last = Query.query(in(event, numbered).and("group").is(group))
					.with(Sort.by(Sort.Direction.DESC, "number"))
					.limit(1);
				highest = mongo.find(last, Registration.class)
					.stream()
					.mapToLong(Registration::number)
					.reduce(highest, Math::max);
			}
		}
		Map<String, Integer> signedUp = new HashMap<>();
		sessions.forEach(session -> signedUp.put(session, signedUp(session)));
		return new Tally(seated, waiting, highest, signedUp);
	}

	private int signedUp(String session) {
		Query there = Query.query(Criteria.where("sessions").is(new SessionId(UUID.fromString(session))));
		return Math.toIntExact(mongo.count(there, Registration.class));
	}

	private int count(EventId event, List<RegistrationState> states, @Nullable String group) {
		Criteria there = Criteria.where("event").is(event).and("state").in(states);
		Query counted = Query.query(group == null ? there : there.and("group").is(group));
		return Math.toIntExact(mongo.count(counted, Registration.class));
	}

	Map<RegistrationState, Long> counts(EventId event) {
		Map<RegistrationState, Long> counts = new EnumMap<>(RegistrationState.class);
		for (RegistrationState state : RegistrationState.values()) {
			counts.put(state, mongo.count(Query.query(in(event, state)), Registration.class));
		}
		return counts;
	}

	/** In which groups there are any. */
	List<String> groups(EventId event) {
		return mongo.findDistinct(Query.query(Criteria.where("event").is(event)), "group", Registration.class,
				String.class);
	}

	/** How many were begun on which day where the event takes place. */
	Map<LocalDate, Long> days(Event event) {
		ZoneId zone = event.content().days().zone();
		Query begun = Query.query(Criteria.where("event").is(event.id()));
		begun.fields().include("place");
		return mongo.query(Registration.class)
			.as(Begun.class)
			.matching(begun)
			.stream()
			.collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.at(), zone), TreeMap::new,
					Collectors.counting()));
	}

	private static Criteria in(EventId event, RegistrationState state) {
		return Criteria.where("event").is(event).and("state").is(state);
	}

	/** When one of them was begun, as its place says. */
	private record Begun(@Id RegistrationId id, String place) {

		Instant at() {
			return Instant.ofEpochMilli(Long.parseLong(place.substring(0, place.indexOf('-'))));
		}
	}

}
