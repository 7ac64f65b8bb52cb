package org.ashar.events.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored registrations. */
@Repository
class Registrations implements Indexed {

	/** Nobody is counted beyond, however long the queue is. */
	static final int MOST_BEFORE = 1_000;

	private static final List<RegistrationState> LIVE = Stream.of(RegistrationState.values())
		.filter(RegistrationState::isLive)
		.toList();

	private final Aggregates<Registration> aggregates;

	private final Seal seal;

	private final Marks marks;

	Registrations(AggregateStore store, Seal seal) {
		this.aggregates = store.of(Registration.class);
		this.seal = seal;
		this.marks = new Marks(seal);
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

	/** Those about which the organizer has decided something, in the order of entry. */
	List<Registration> ruled(EventId event, Slice slice) {
		return aggregates
			.find(new Conditions().is("ruledFor", event).oldestFirst("place", slice.after(), slice.limit()));
	}

	private static Query queue(EventId event, String group) {
		return Query.query(in(event, RegistrationState.WAITLISTED).and("group").is(group));
	}

	private static Criteria in(EventId event, RegistrationState state) {
		return Criteria.where("event").is(event).and("state").is(state);
	}

}
