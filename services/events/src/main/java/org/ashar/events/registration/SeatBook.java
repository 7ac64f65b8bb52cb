package org.ashar.events.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The seats of an event: counters, quotas, the queue's tail and the open claims, in one
 * small document whatever the capacity. A claim moves the counters when it is opened;
 * when it is settled as void they move back. Who leaves frees the seat only when that is
 * settled, so "taken" never is less than what registrations say.
 * <p>
 * Somebody new gets a seat when one is left after all who wait and may be served; the
 * queue number orders the rest.
 */
@Document("seatBooks")
public final class SeatBook {

	/** Stands where a registration names no stakeholder group. */
	static final String NO_GROUP = "-";

	private static final int MOST_REPAIRS = 20;

	/** No queue is as long. */
	private static final long BEFORE_ALL = -1_000_000_000_000L;

	@Id
	private final EventId id;

	@Version
	private long version;

	private Seating seating;

	private long seatingRevision;

	private int taken;

	private Map<String, Integer> takenBy = new HashMap<>();

	private Map<String, Integer> waiting = new HashMap<>();

	private long tail;

	private long priorities;

	private int outOfOrder;

	private long serial;

	private SessionSeats sessions = new SessionSeats();

	private List<Claim> claims = new ArrayList<>();

	private List<Repair> repairs = new ArrayList<>();

	private boolean closed;

	private boolean done;

	@PersistenceCreator
	SeatBook(EventId id, Seating seating, long seatingRevision) {
		this.id = id;
		this.seating = seating;
		this.seatingRevision = seatingRevision;
	}

	/** Takes over how many may come; what is older than what it knows changes nothing. */
	void follow(Seating wanted, long revision) {
		if (revision > seatingRevision) {
			seating = wanted;
			seatingRevision = revision;
		}
	}

	/** No seat is given from now on, and nobody gets into the queue. */
	void close() {
		closed = true;
	}

	/** Nothing is left to do for this event. */
	void finish() {
		done = true;
	}

	/** A seat or a place in the queue for somebody new. */
	Claim enter(RegistrationId registration, String group, Instant now) {
		requireOpen();
		if (hasSeatForSomebodyNew(group)) {
			take(group, 1);
			return open(registration, Claim.Kind.SEAT, group, 0, null, now, null);
		}
		long before = waiting();
		wait(group, 1);
		return open(registration, Claim.Kind.QUEUE, group, ++tail, before, now, null);
	}

	/** A number for somebody new who holds no seat until the organizer has approved. */
	Claim number(RegistrationId registration, String group, Instant now) {
		requireOpen();
		return open(registration, Claim.Kind.NUMBER, group, ++tail, null, now, null);
	}

	/**
	 * A seat for somebody who was approved, or her place in the queue under the number
	 * that she has already.
	 */
	Claim admit(Registration approved, Ruling ruling, Instant now) {
		requireOpen();
		String group = approved.group();
		boolean seat = hasSeatForSomebodyNew(group);
		if (seat) {
			take(group, 1);
		}
		else {
			wait(group, 1);
		}
		return open(approved.id(), seat ? Claim.Kind.SEAT : Claim.Kind.QUEUE, group, approved.number(), null, now,
				ruling);
	}

	/** A place before all who wait; among several the first one stays first. */
	Claim prioritise(Registration waiting, Ruling ruling, Instant now) {
		requireOpen();
		return open(waiting.id(), Claim.Kind.PRIORITY, waiting.group(), BEFORE_ALL + ++priorities, null, now, ruling);
	}

	private void requireOpen() {
		if (closed) {
			throw new RegistrationProblem.NotOpen();
		}
	}

	/** A seat for somebody from the queue, if there still is one. */
	Optional<Claim> offer(Registration next, Instant now) {
		if (!served().contains(next.group())) {
			return Optional.empty();
		}
		take(next.group(), 1);
		wait(next.group(), -1);
		return Optional.of(open(next.id(), Claim.Kind.OFFER, next.group(), next.number(), null, now, null));
	}

	/**
	 * Places in sessions, for somebody with a seat who is signed up for others by now:
	 * all that are wanted, or none.
	 */
	Claim choose(Registration seated, Choice choice, Map<SessionId, Integer> capacities, Instant now) {
		requireOpen();
		sessions.take(choice, capacities);
		return add(new Claim(++serial, seated.id(), Claim.Kind.CHOICE, seated.group(), seated.number(), null, null, now,
				null, choice));
	}

	/**
	 * The way out, for somebody with a seat or a place in the queue; out of her sessions,
	 * too.
	 */
	Claim leave(Registration leaving, List<SessionId> signedUp, RegistrationState to, @Nullable Ruling ruling,
			Instant now) {
		Claim.Kind from = leaving.state().hasSeat() ? Claim.Kind.LEAVE_SEAT : Claim.Kind.LEAVE_QUEUE;
		Choice none = signedUp.isEmpty() ? null : new Choice(signedUp, List.of());
		return add(new Claim(++serial, leaving.id(), from, leaving.group(), leaving.number(), null, to, now, ruling,
				none));
	}

	/**
	 * The registration has it in writing, or never will; a repetition changes nothing.
	 */
	void settle(Claim claim, boolean written) {
		if (!claims.removeIf(open -> open.serial() == claim.serial())) {
			return;
		}
		if (claim.choice() != null) {
			sessions.settle(claim.choice(), written);
		}
		switch (claim.kind()) {
			case SEAT -> take(claim.group(), written ? 0 : -1);
			case QUEUE -> wait(claim.group(), written ? 0 : -1);
			case OFFER -> {
				take(claim.group(), written ? 0 : -1);
				wait(claim.group(), written ? 0 : 1);
			}
			case NUMBER, CHOICE -> {
				return;
			}
			case PRIORITY -> outOfOrder += written ? 1 : 0;
			case LEAVE_SEAT -> take(claim.group(), written ? -1 : 0);
			case LEAVE_QUEUE -> wait(claim.group(), written ? -1 : 0);
		}
	}

	/** The groups of those who wait and for whom there is a seat. */
	Set<String> served() {
		if (closed || free() == 0) {
			return Set.of();
		}
		return waiting.keySet()
			.stream()
			.filter(group -> waiting(group) > 0 && free(group) > 0)
			.collect(Collectors.toSet());
	}

	private boolean hasSeatForSomebodyNew(String group) {
		int owed = waiting.keySet().stream().mapToInt(other -> Math.min(waiting(other), free(other))).sum();
		return free() > owed && free(group) > waiting(group);
	}

	private Claim open(RegistrationId registration, Claim.Kind kind, String group, long number, @Nullable Long before,
			Instant now, @Nullable Ruling ruling) {
		return add(new Claim(++serial, registration, kind, group, number, before, null, now, ruling, null));
	}

	private Claim add(Claim claim) {
		claims.add(claim);
		return claim;
	}

	private void take(String group, int seats) {
		taken += seats;
		takenBy.merge(group, seats, Integer::sum);
	}

	private void wait(String group, int people) {
		waiting.merge(group, people, Integer::sum);
	}

	/** The open claim of a registration. */
	Optional<Claim> claimOf(RegistrationId registration) {
		return claims.stream().filter(claim -> claim.registration().equals(registration)).findFirst();
	}

	/** The claims that are not settled, in the order in which they were opened. */
	List<Claim> claims() {
		return List.copyOf(claims);
	}

	EventId id() {
		return id;
	}

	long version() {
		return version;
	}

	long tail() {
		return tail;
	}

	/** The groups that it counts. */
	Set<String> groups() {
		return Stream.of(waiting, takenBy, seating.quotas())
			.flatMap(counted -> counted.keySet().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether it counts what the registrations say; only without an open claim it must.
	 */
	boolean agreesWith(Tally said) {
		return Tally.withoutZeros(takenBy).equals(said.seated()) && Tally.withoutZeros(waiting).equals(said.waiting())
				&& taken == said.allSeated() && tail >= said.highest() && sessions.agreesWith(said.sessions());
	}

	/** Counts from now on what the registrations say, and keeps what was wrong. */
	Repair repair(Tally said, Instant now) {
		Repair repair = new Repair(now, taken, said.allSeated(), waiting(), Tally.sum(said.waiting()), tail,
				Math.max(tail, said.highest()));
		taken = said.allSeated();
		takenBy = new HashMap<>(said.seated());
		waiting = new HashMap<>(said.waiting());
		tail = repair.tail();
		sessions.repair(said.sessions());
		repairs.add(repair);
		if (repairs.size() > MOST_REPAIRS) {
			repairs.removeFirst();
		}
		return repair;
	}

	/** What was put right last, the oldest first. */
	public List<Repair> repairs() {
		return List.copyOf(repairs);
	}

	boolean isClosed() {
		return closed;
	}

	/** How many may come. */
	public Seating seating() {
		return seating;
	}

	/** Seats taken, offered ones among them. */
	public int taken() {
		return taken;
	}

	/** How many have signed up for which session. */
	SessionSeats sessions() {
		return sessions;
	}

	/** How many have signed up for a session. */
	public int signedUp(SessionId session) {
		return sessions.taken(session);
	}

	/** How many were let go first, out of the queue's order. */
	public int outOfOrder() {
		return outOfOrder;
	}

	/** How many wait. */
	public int waiting() {
		return waiting.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * Seats left; none when more are taken than there are since the capacity was lowered.
	 */
	public int free() {
		return Math.max(0, seating.capacity() - taken);
	}

	/** Seats left for a group under its quota. */
	public int free(String group) {
		Integer quota = seating.quotas().get(group);
		return quota == null ? free() : Math.min(free(), Math.max(0, quota - takenBy.getOrDefault(group, 0)));
	}

	private int waiting(String group) {
		return waiting.getOrDefault(group, 0);
	}

}
