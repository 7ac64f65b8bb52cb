package org.ashar.events.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.infra.platform.sealing.Seal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The stored registrations; a claim beside them sees to it that an attendee has one live
 * registration for an event.
 */
@Repository
class Registrations implements Indexed {

	/** Nobody is counted beyond, however long the queue is. */
	static final int MOST_BEFORE = 1_000;

	private static final String CLAIMS = "attendances";

	private static final String OWNER = "registration";

	private static final String NUMBER = "turn";

	private static final List<RegistrationState> LIVE = Stream.of(RegistrationState.values())
		.filter(RegistrationState::isLive)
		.toList();

	private static final List<RegistrationState> SEATED = Stream.of(RegistrationState.values())
		.filter(RegistrationState::hasSeat)
		.toList();

	private static final List<RegistrationState> WAITING = List.of(RegistrationState.WAITLISTED);

	private static final List<RegistrationState> NUMBERED = List.of(RegistrationState.WAITLISTED,
			RegistrationState.PENDING, RegistrationState.OFFERED);

	private final Aggregates<Registration> aggregates;

	private final Seal seal;

	private final Marks marks;

	Registrations(AggregateStore store, Seal seal) {
		this.aggregates = store.of(Registration.class);
		this.seal = seal;
		this.marks = new Marks(seal);
	}

	/** What stands for an attendee at an event; nobody can tell from it who it is. */
	String attendance(EventId event, Attendee attendee) {
		return seal.fingerprint("attendance", event.value() + " " + attendee.email().folded());
	}

	/** The same for one of several people to whom letters come by one address. */
	String attendanceCareOf(EventId event, Attendee attendee) {
		String name = attendee.name().strip().toLowerCase(Locale.ROOT);
		return seal.fingerprint("attendance", event.value() + " " + attendee.email().folded() + " " + name);
	}

	private String person(EmailAddress address) {
		return seal.fingerprint("attendee", address.folded());
	}

	/** What somebody has registered for under this address, the newest first. */
	List<Registration> of(EmailAddress address, int limit) {
		return aggregates.find(Query.query(Criteria.where("person").is(person(address)))
			.with(Sort.by(Sort.Direction.DESC, "place"))
			.limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Registration.class);
		indexes.createIndex(new Index("until", Sort.Direction.ASC).named("until"));
		indexes.createIndex(new Index("replies.eraseAt", Sort.Direction.ASC).sparse().named("erase"));
		indexes.createIndex(new Index("sessions", Sort.Direction.ASC).sparse().named("sessions"));
		indexes.createIndex(new Index("person", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("person"));
		indexes.createIndex(new Index("ruledFor", Sort.Direction.ASC).sparse().named("ruled"));
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("list"));
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("state", Sort.Direction.ASC)
			.on("place", Sort.Direction.ASC)
			.named("list-by-state"));
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("marks", Sort.Direction.ASC).named("marks"));
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("state", Sort.Direction.ASC)
			.on("group", Sort.Direction.ASC)
			.on("number", Sort.Direction.ASC)
			.named("queue"));
	}

	/** For which registration the attendance is claimed: this one, if it was free. */
	Turn claim(String attendance, RegistrationId wanted) {
		MongoOperations mongo = aggregates.operations();
		try {
			mongo.insert(new Document("_id", attendance).append(OWNER, wanted.value().toString()), CLAIMS);
			return new Turn(attendance, wanted, 0, true);
		}
		catch (DuplicateKeyException known) {
			Document claim = Objects.requireNonNull(mongo.findById(attendance, Document.class, CLAIMS));
			return new Turn(attendance, new RegistrationId(UUID.fromString(claim.getString(OWNER))),
					claim.getInteger(NUMBER, 0));
		}
	}

	/** Whose an attendance is, if it is anybody's. */
	Optional<RegistrationId> owner(String attendance) {
		return Optional.ofNullable(aggregates.operations().findById(attendance, Document.class, CLAIMS))
			.map(known -> new RegistrationId(UUID.fromString(known.getString(OWNER))));
	}

	/**
	 * The attendance goes from a registration that is over to a new one; false when
	 * another was quicker.
	 */
	boolean pass(Turn from, Turn to) {
		Query here = Query
			.query(Criteria.where("_id").is(from.attendance()).and(OWNER).is(from.registration().value().toString()));
		Update onwards = Update.update(OWNER, to.registration().value().toString()).set(NUMBER, to.number());
		return aggregates.operations().updateFirst(here, onwards, CLAIMS).getMatchedCount() > 0;
	}

	Registration add(Registration registration) {
		if (!registration.isCareOf()) {
			registration.knownAs(person(registration.attendee().email()));
		}
		registration.mark(marks.of(registration, List.of()));
		return aggregates.addOnce(registration);
	}

	Registration save(Registration registration) {
		if (!registration.outbox().facts().isEmpty()) {
			registration.mark(marks.of(registration, registration.marks()));
			aggregates.save(registration);
		}
		return registration;
	}

	/** Marks those of an event that were written before there were marks. */
	void markThoseBefore(EventId event) {
		Query unmarked = Query.query(Criteria.where("event").is(event).and("marks").is(null)).limit(MOST_BEFORE);
		for (Registration registration : aggregates.find(unmarked)) {
			registration.mark(marks.of(registration, List.of()));
			aggregates.save(registration);
		}
	}

	Optional<Registration> find(RegistrationId id) {
		return aggregates.find(id);
	}

	/** Those of them that there are, in one go. */
	Map<RegistrationId, Registration> all(Collection<RegistrationId> ids) {
		return ids.isEmpty() ? Map.of()
				: aggregates.find(Query.query(Criteria.where("_id").in(ids)))
					.stream()
					.collect(Collectors.toMap(Registration::id, Function.identity()));
	}

	/** How those of them stand that there are, in one go. */
	Map<RegistrationId, Standing> standings(Collection<RegistrationId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Query those = Query.query(Criteria.where("_id").in(ids));
		those.fields().include("state", "sessions");
		return aggregates.operations()
			.query(Registration.class)
			.as(Standing.class)
			.matching(those)
			.stream()
			.collect(Collectors.toMap(Standing::id, Function.identity()));
	}

	Registration get(RegistrationId id) {
		return find(id).orElseThrow(RegistrationProblem.UnknownLink::new);
	}

	/** Who has waited longest in one of these groups. */
	Optional<Registration> next(EventId event, Collection<String> groups) {
		return groups.stream()
			.flatMap(group -> aggregates.find(queue(event, group).with(Sort.by("number")).limit(1)).stream())
			.min(Comparator.comparingLong(Registration::rank));
	}

	/** How many of these groups wait before this one: exact up to the most. */
	long before(Registration waiting, Collection<String> groups) {
		long before = 0;
		for (String group : groups) {
			Query earlier = queue(waiting.event(), group).addCriteria(Criteria.where("number").lt(waiting.rank()))
				.limit(MOST_BEFORE);
			before += aggregates.operations().count(earlier, Registration.class);
		}
		return Math.min(before, MOST_BEFORE);
	}

	/** Those that should have been confirmed or answered before. */
	List<Registration> late(Instant now, int limit) {
		return aggregates.find(Query.query(Criteria.where("until").lte(now)).limit(limit));
	}

	/** Those of which answers may have to be erased. */
	List<Registration> erasable(Instant now, int limit) {
		return aggregates.find(Query.query(Criteria.where("replies.eraseAt").lte(now)).limit(limit));
	}

	List<Registration> live(EventId event, int limit) {
		return aggregates.find(Query.query(Criteria.where("event").is(event).and("state").in(LIVE)).limit(limit));
	}

	/** All, or those who stand so, in the order of entry. */
	List<Registration> list(EventId event, @Nullable RegistrationState state, Slice slice) {
		Conditions wanted = new Conditions().is("event", event).is("state", state);
		return aggregates.find(wanted.oldestFirst("place", slice.after(), slice.limit()));
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
				highest = aggregates.find(last).stream().mapToLong(Registration::number).reduce(highest, Math::max);
			}
		}
		Map<String, Integer> signedUp = new HashMap<>();
		sessions.forEach(session -> signedUp.put(session, signedUp(session)));
		return new Tally(seated, waiting, highest, signedUp);
	}

	private int signedUp(String session) {
		Query there = Query.query(Criteria.where("sessions").is(new SessionId(UUID.fromString(session))));
		return Math.toIntExact(aggregates.operations().count(there, Registration.class));
	}

	private int count(EventId event, List<RegistrationState> states, @Nullable String group) {
		Criteria there = Criteria.where("event").is(event).and("state").in(states);
		Query counted = Query.query(group == null ? there : there.and("group").is(group));
		return Math.toIntExact(aggregates.operations().count(counted, Registration.class));
	}

	/** Those about which the organizer has decided something, in the order of entry. */
	List<Registration> ruled(EventId event, Slice slice) {
		return aggregates
			.find(new Conditions().is("ruledFor", event).oldestFirst("place", slice.after(), slice.limit()));
	}

	Map<RegistrationState, Long> counts(EventId event) {
		Map<RegistrationState, Long> counts = new EnumMap<>(RegistrationState.class);
		for (RegistrationState state : RegistrationState.values()) {
			counts.put(state, aggregates.operations().count(Query.query(in(event, state)), Registration.class));
		}
		return counts;
	}

	/** In which groups there are any. */
	List<String> groups(EventId event) {
		return aggregates.operations()
			.findDistinct(Query.query(Criteria.where("event").is(event)), "group", Registration.class, String.class);
	}

	/** How many were begun on which day where the event takes place. */
	Map<LocalDate, Long> days(Event event) {
		ZoneId zone = event.content().days().zone();
		Query begun = Query.query(Criteria.where("event").is(event.id()));
		begun.fields().include("place");
		return aggregates.operations()
			.query(Registration.class)
			.as(Begun.class)
			.matching(begun)
			.stream()
			.collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.at(), zone), TreeMap::new,
					Collectors.counting()));
	}

	private static Query queue(EventId event, String group) {
		return Query.query(in(event, RegistrationState.WAITLISTED).and("group").is(group));
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
