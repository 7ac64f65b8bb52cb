package org.ashar.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person's registration for one event. What takes or frees a place is written as the
 * seat book's claim says ("write"); no state is ever entered twice. <pre>
 * from                            method   to
 * –                               start    unconfirmed
 * unconfirmed                     write    confirmed | waitlisted
 * waitlisted                      write    offered
 * offered                         accept   confirmed
 * offered                         write    declined | expired
 * confirmed|waitlisted|offered    write    withdrawn
 * unconfirmed                     lapse    lapsed
 * unconfirmed                     withdraw withdrawn
 * all live ones                   cancel   cancelled
 * all live ones                   repeat   same
 * </pre>
 */
@Document("registrations")
public final class Registration {

	/** So long the link that confirms the address is good. */
	static final Duration TO_CONFIRM = Duration.ofHours(48);

	private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(10);

	private static final Author GUEST = new Author("guest", "guest");

	@Id
	private final RegistrationId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final EventId event;

	private final String attendance;

	private final Attendee attendee;

	private final Language language;

	private final String group;

	private int turn;

	private RegistrationState state;

	private long number;

	private long lastClaim;

	private @Nullable Instant until;

	private Instant lastLetter;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Registration(RegistrationId id, String place, EventId event, String attendance, Attendee attendee,
			Language language, String group, RegistrationState state, Instant lastLetter) {
		this.id = id;
		this.place = place;
		this.event = event;
		this.attendance = attendance;
		this.attendee = attendee;
		this.language = language;
		this.group = group;
		this.state = state;
		this.lastLetter = lastLetter;
	}

	static Registration start(Turn turn, EventId event, Application application, Instant now) {
		RegistrationId id = turn.registration();
		String group = Objects.requireNonNullElse(application.group(), SeatBook.NO_GROUP);
		Registration registration = new Registration(id, "%013d-%s".formatted(now.toEpochMilli(), id.value()), event,
				turn.attendance(), application.attendee(), application.language(), group, RegistrationState.UNCONFIRMED,
				now);
		registration.turn = turn.number();
		registration.until = now.plus(TO_CONFIRM);
		registration.happened(new RegistrationFact.Started(), now);
		return registration;
	}

	/** Somebody gave the same address again; not more often than letters should come. */
	void repeat(Instant now) {
		if (state.isLive() && !now.isBefore(lastLetter.plus(BETWEEN_LETTERS))) {
			happened(new RegistrationFact.Repeated(), now);
		}
	}

	/**
	 * Writes what the seat book has promised. False when it does not fit how things stand
	 * now, and so never will.
	 */
	boolean write(Claim claim, Instant answerBy, Instant now) {
		if (!fits(claim)) {
			return false;
		}
		lastClaim = claim.serial();
		until = null;
		switch (claim.kind()) {
			case SEAT -> become(RegistrationState.CONFIRMED, new RegistrationFact.Seated(), now);
			case QUEUE -> {
				number = claim.number();
				become(RegistrationState.WAITLISTED, new RegistrationFact.Queued(number), now);
			}
			case OFFER -> {
				until = answerBy;
				become(RegistrationState.OFFERED, new RegistrationFact.Offered(answerBy), now);
			}
			case LEAVE_SEAT, LEAVE_QUEUE -> leave(Objects.requireNonNull(claim.leavingTo()), now);
		}
		return true;
	}

	private boolean fits(Claim claim) {
		return switch (claim.kind()) {
			case SEAT, QUEUE -> state == RegistrationState.UNCONFIRMED;
			case OFFER -> state == RegistrationState.WAITLISTED;
			case LEAVE_SEAT, LEAVE_QUEUE -> mayLeaveTo(Objects.requireNonNull(claim.leavingTo()));
		};
	}

	/** Offers are declined and expire; whoever has a place may withdraw. */
	boolean mayLeaveTo(RegistrationState to) {
		return to == RegistrationState.WITHDRAWN ? state.hasPlace() : state == RegistrationState.OFFERED;
	}

	private void leave(RegistrationState to, Instant now) {
		RegistrationFact fact = switch (to) {
			case DECLINED -> new RegistrationFact.Declined();
			case EXPIRED -> new RegistrationFact.Expired();
			case WITHDRAWN -> new RegistrationFact.Withdrawn(true, state == RegistrationState.CONFIRMED);
			case UNCONFIRMED, CONFIRMED, WAITLISTED, OFFERED, LAPSED, CANCELLED ->
				throw new IllegalArgumentException("Nobody leaves to " + to);
		};
		become(to, fact, now);
	}

	/** Whether the seat book's claim stands here already. */
	boolean has(Claim claim) {
		return lastClaim == claim.serial();
	}

	void accept(Instant now) {
		if (state == RegistrationState.OFFERED && isLate(now)) {
			throw new RegistrationProblem.OfferExpired();
		}
		require(RegistrationState.OFFERED, "accept");
		until = null;
		become(RegistrationState.CONFIRMED, new RegistrationFact.Accepted(), now);
	}

	void withdraw(Instant now) {
		require(RegistrationState.UNCONFIRMED, "withdraw");
		until = null;
		become(RegistrationState.WITHDRAWN, new RegistrationFact.Withdrawn(false, false), now);
	}

	void lapse(Instant now) {
		require(RegistrationState.UNCONFIRMED, "lapse");
		until = null;
		become(RegistrationState.LAPSED, new RegistrationFact.Lapsed(), now);
	}

	void cancel(@Nullable Text note, Instant now) {
		if (!state.isLive()) {
			throw new RegistrationProblem.WrongState(state, "cancel");
		}
		until = null;
		become(RegistrationState.CANCELLED,
				new RegistrationFact.Cancelled(state.hasPlace(), state == RegistrationState.CONFIRMED, note), now);
	}

	void require(RegistrationState from, String action) {
		if (state != from) {
			throw new RegistrationProblem.WrongState(state, action);
		}
	}

	/** Whether it should have been confirmed, or the offer answered, before. */
	boolean isLate(Instant now) {
		return until != null && !now.isBefore(until);
	}

	private void become(RegistrationState next, RegistrationFact fact, Instant now) {
		state = next;
		happened(fact, now);
	}

	private void happened(RegistrationFact fact, Instant now) {
		lastLetter = now;
		outbox.add(fact, GUEST, now);
	}

	String attendance() {
		return attendance;
	}

	/** Its identifier. */
	public RegistrationId id() {
		return id;
	}

	/** Where it stands in lists: by time of entry. */
	public String place() {
		return place;
	}

	/** For which event. */
	public EventId event() {
		return event;
	}

	/** Who wants to come. */
	public Attendee attendee() {
		return attendee;
	}

	/** In which language letters come. */
	public Language language() {
		return language;
	}

	/** The stakeholder group as it counts in the seat book. */
	String group() {
		return group;
	}

	/** The stakeholder group, if it was named. */
	public Optional<String> stakeholderGroup() {
		return Optional.of(group).filter(named -> !named.equals(SeatBook.NO_GROUP));
	}

	/** How it stands. */
	public RegistrationState state() {
		return state;
	}

	/** Its queue number; 0 when it never had to wait. */
	public long number() {
		return number;
	}

	/** How often the attendee had registered for the event before. */
	public int turn() {
		return turn;
	}

	/** Until when the address is to be confirmed or the offer answered. */
	public Optional<Instant> until() {
		return Optional.ofNullable(until);
	}

	/** When something last happened to it. */
	public Instant changed() {
		return lastLetter;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
