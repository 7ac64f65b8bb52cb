package org.ashar.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Notice;
import org.ashar.events.agenda.SessionId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person's registration for one event. What takes or frees a place is written as the
 * seat book's claim says ("write"); no state from which a claim leads is ever entered
 * twice. <pre>
 * from                            method   to
 * –                               start    unconfirmed
 * unconfirmed                     write    confirmed | waitlisted | pending
 * pending                         write    confirmed | waitlisted
 * unconfirmed|pending             reject   rejected
 * waitlisted                      write    offered | same, before all others
 * offered                         accept   confirmed | reapproval
 * offered                         write    declined | expired
 * all with a place                write    withdrawn
 * confirmed|reapproval            write    same, with other sessions
 * confirmed                       edit     same | reapproval
 * reapproval                      approve  confirmed
 * reapproval                      write    rejected
 * pending|waitlisted|offered      edit     same
 * unconfirmed                     lapse    lapsed
 * unconfirmed|pending             withdraw withdrawn
 * all live ones                   cancel   cancelled
 * all live ones                   repeat, renewLink same
 * confirmed                       remind   same, once
 * confirmed, if she was there     offerToFollow same, once
 * </pre>
 */
@Document("registrations")
public final class Registration {

	/** So long the link that confirms the address is good. */
	static final Duration TO_CONFIRM = Duration.ofHours(48);

	private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(10);

	private static final Duration BEFORE_REMINDER = Duration.ofDays(1);

	private static final Author GUEST = new Author("guest", "guest");

	@Id
	private final RegistrationId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final EventId event;

	private final String attendance;

	private Attendee attendee;

	private @Nullable Replies replies;

	private final Language language;

	private final String group;

	private int turn;

	private RegistrationState state;

	private long number;

	private @Nullable Long given;

	private boolean changed;

	private List<Ruling> rulings = new ArrayList<>();

	private @Nullable EventId ruledFor;

	private List<SessionId> sessions = List.of();

	private List<Note> notes = new ArrayList<>();

	private @Nullable Instant arrived;

	private @Nullable UUID writtenTo;

	private List<String> marks = new ArrayList<>();

	private long lastClaim;

	private @Nullable Instant until;

	private Instant lastLetter;

	private int told;

	private int link;

	private boolean careOf;

	private boolean reminded;

	private boolean offered;

	private @Nullable String person;

	@Transient
	private @Nullable Long before;

	@Transient
	private boolean rewritten;

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

	/** Somebody for whom an organizer answers. */
	static Registration enrol(Turn turn, EventId event, Application application, Author author, Instant now) {
		Registration registration = start(turn, event, application, now);
		registration.outbox = new Outbox();
		registration.outbox.add(new RegistrationFact.Enrolled(), author, now);
		return registration;
	}

	/** The same with what the organizer has asked. */
	static Registration start(Turn turn, Event event, Application application, Instant now) {
		Registration registration = start(turn, event.id(), application, now);
		registration.replies = Replies.to(event, application, now);
		return registration;
	}

	/** Somebody whose letters come to whoever has registered her. */
	static Registration careOf(Turn turn, Event event, Application application, Instant now) {
		Registration registration = start(turn, event, application, now);
		registration.careOf = true;
		return registration;
	}

	/** The same before it is stored, where no letter needs to ask for the address. */
	Registration vouchedFor(Instant now) {
		outbox = new Outbox();
		outbox.add(new RegistrationFact.Enrolled(), GUEST, now);
		return this;
	}

	/** Answers are kept as long as was promised. */
	void erase(Instant end, Instant now) {
		if (replies != null) {
			List<String> due = replies.due(end, now);
			replies = replies.without(due, end);
			rewritten = true;
			outbox.add(new RegistrationFact.AnswersErased(due), Author.SYSTEM, now);
		}
	}

	/** Somebody who has left comes back, as somebody new whose address is known. */
	static Registration reinstate(Turn turn, Registration left, Ruling ruling) {
		Application application = new Application(left.attendee, left.language, left.stakeholderGroup().orElse(null));
		Registration registration = start(turn, left.event, application, ruling.at());
		registration.outbox = new Outbox();
		registration.replies = left.replies;
		registration.careOf = left.careOf;
		registration.notes.addAll(left.notes);
		registration.note(ruling);
		registration.happened(new RegistrationFact.Reinstated(), ruling.at());
		return registration;
	}

	/** Whether she has shown once that the address is hers, and has left since. */
	boolean mayComeBack() {
		return lastClaim > 0 && !state.isLive();
	}

	/** Somebody gave the same address again; not more often than letters should come. */
	void repeat(Instant now) {
		if (state.isLive() && !now.isBefore(lastLetter.plus(BETWEEN_LETTERS))) {
			happened(new RegistrationFact.Repeated(), now);
		}
	}

	/** The links of all letters until now are worthless; a letter brings the new one. */
	void renewLink(Instant now) {
		if (!state.isLive()) {
			throw new RegistrationProblem.WrongState(state, "renew-link");
		}
		link++;
		happened(new RegistrationFact.LinkRenewed(), now);
	}

	/** The event is near; whoever has had a letter a moment ago knows that. */
	void remind(Instant now) {
		if (state == RegistrationState.CONFIRMED && !reminded && !now.isBefore(lastLetter.plus(BEFORE_REMINDER))) {
			reminded = true;
			happened(new RegistrationFact.Reminded(), now);
		}
	}

	/**
	 * Whoever was there may want to know what becomes of what was agreed, also in a
	 * delegation. Where letters come in care of somebody else nobody is asked: she would
	 * be asked for all of hers, and not for herself.
	 */
	void offerToFollow(Instant now) {
		if (state == RegistrationState.CONFIRMED && arrived != null && !careOf && !offered) {
			offered = true;
			outbox.add(new RegistrationFact.FollowOffered(), Author.SYSTEM, now);
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
		note(claim.ruling());
		if (claim.kind() != Claim.Kind.PRIORITY) {
			until = null;
		}
		switch (claim.kind()) {
			case SEAT -> become(RegistrationState.CONFIRMED, new RegistrationFact.Seated(), now);
			case QUEUE -> {
				number = claim.number();
				before = claim.before();
				become(RegistrationState.WAITLISTED, new RegistrationFact.Queued(number), now);
			}
			case NUMBER -> {
				number = claim.number();
				become(RegistrationState.PENDING, new RegistrationFact.Submitted(number), now);
			}
			case PRIORITY -> {
				given = number;
				number = claim.number();
				happened(new RegistrationFact.Prioritised(), now);
			}
			case OFFER -> {
				until = answerBy;
				become(RegistrationState.OFFERED, new RegistrationFact.Offered(answerBy), now);
			}
			case CHOICE -> choose(Objects.requireNonNull(claim.choice()), now);
			case LEAVE_SEAT, LEAVE_QUEUE -> leave(Objects.requireNonNull(claim.leavingTo()), now);
		}
		return true;
	}

	/** Whether what the seat book has promised may still be written. */
	boolean fits(Claim claim) {
		return switch (claim.kind()) {
			case SEAT, QUEUE -> state.isOutside();
			case NUMBER -> state == RegistrationState.UNCONFIRMED;
			case OFFER -> state == RegistrationState.WAITLISTED;
			case PRIORITY -> state == RegistrationState.WAITLISTED && given == null;
			case CHOICE -> state.wasTold();
			case LEAVE_SEAT, LEAVE_QUEUE -> mayLeaveTo(Objects.requireNonNull(claim.leavingTo()));
		};
	}

	/** Whether she may leave for that state now. */
	boolean mayLeaveTo(RegistrationState to) {
		return state.mayLeaveTo(to);
	}

	private void choose(Choice choice, Instant now) {
		sessions = choice.wanted();
		happened(new RegistrationFact.SessionsChosen(), now);
	}

	private void leave(RegistrationState to, Instant now) {
		sessions = List.of();
		RegistrationFact fact = switch (to) {
			case DECLINED -> new RegistrationFact.Declined();
			case EXPIRED -> new RegistrationFact.Expired();
			case WITHDRAWN -> new RegistrationFact.Withdrawn(true, state.wasTold());
			case REJECTED -> new RegistrationFact.Rejected(true, true);
			case UNCONFIRMED, PENDING, CONFIRMED, REAPPROVAL, WAITLISTED, OFFERED, LAPSED, CANCELLED ->
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
		become(changed ? RegistrationState.REAPPROVAL : RegistrationState.CONFIRMED, new RegistrationFact.Accepted(),
				now);
	}

	/**
	 * Its owner writes something else about herself; where that is to be approved it is.
	 */
	void edit(Attendee wanted, boolean approval, Instant now) {
		edit(wanted, replies, approval, now);
	}

	/** The same with what she answers and agrees to from now on. */
	void edit(Event event, Application wanted, Instant now) {
		edit(wanted.attendee(), Replies.again(event, wanted, replies, now), event.rules().approval(), now);
	}

	private void edit(Attendee wanted, @Nullable Replies replied, boolean approval, Instant now) {
		if (!state.isLive() || state == RegistrationState.UNCONFIRMED) {
			throw new RegistrationProblem.WrongState(state, "edit");
		}
		if (wanted.equals(attendee) && Objects.equals(replied, replies)) {
			return;
		}
		attendee = wanted;
		replies = replied;
		rewritten = true;
		changed |= approval && state != RegistrationState.PENDING;
		if (changed && state == RegistrationState.CONFIRMED) {
			state = RegistrationState.REAPPROVAL;
		}
		happened(new RegistrationFact.Edited(), now);
	}

	/** The change is approved: the seat is hers as before. */
	void approve(Ruling ruling) {
		require(RegistrationState.REAPPROVAL, "approve");
		changed = false;
		note(ruling);
		become(RegistrationState.CONFIRMED, new RegistrationFact.Approved(), ruling.at());
	}

	/** Who has no seat yet does not get one. */
	void reject(Ruling ruling) {
		requireOutside("reject");
		note(ruling);
		until = null;
		become(RegistrationState.REJECTED, new RegistrationFact.Rejected(state == RegistrationState.PENDING, false),
				ruling.at());
	}

	/** Something for the other organizers; a second time changes nothing. */
	void note(Note note) {
		if (notes.stream().anyMatch(known -> known.words().equals(note.words()) && known.by().equals(note.by()))) {
			return;
		}
		if (notes.size() >= Note.MOST) {
			throw new RegistrationProblem.TooManyNotes();
		}
		notes.add(note);
		outbox.add(new RegistrationFact.Noted(), note.by(), note.at());
	}

	/** The organizer writes to her; the same a second time changes nothing. */
	void write(Circular circular, Instant now) {
		if (!circular.id().equals(writtenTo)) {
			writtenTo = circular.id();
			outbox.add(new RegistrationFact.Written(circular), circular.by(), now);
		}
	}

	/**
	 * She was seen at the door for the first time; scans that come later change nothing.
	 */
	void arrive(Instant seen, Instant now) {
		if (arrived == null) {
			arrived = seen;
			outbox.add(new RegistrationFact.Arrived(), Author.SYSTEM, now);
		}
	}

	private void note(@Nullable Ruling ruling) {
		if (ruling != null) {
			rulings.add(ruling);
			ruledFor = event;
		}
	}

	void withdraw(Instant now) {
		requireOutside("withdraw");
		until = null;
		become(RegistrationState.WITHDRAWN, new RegistrationFact.Withdrawn(state == RegistrationState.PENDING, false),
				now);
	}

	/** The organizer writes down that she does not come. */
	void withdraw(Ruling ruling) {
		withdraw(ruling.at());
		note(ruling);
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
				new RegistrationFact.Cancelled(state != RegistrationState.UNCONFIRMED, state.wasTold(), note), now);
	}

	/**
	 * She hears what has changed, once; not before she has shown that the address is
	 * hers. False where there is nothing to write.
	 */
	boolean tell(Notice notice, Instant now) {
		if (told >= notice.number() || !state.isLive() || state == RegistrationState.UNCONFIRMED) {
			return false;
		}
		told = notice.number();
		outbox.add(new RegistrationFact.Told(notice, state.wasTold()), Author.SYSTEM, now);
		return true;
	}

	private void requireOutside(String action) {
		if (!state.isOutside()) {
			throw new RegistrationProblem.WrongState(state, action);
		}
	}

	void requireSeat(String action) {
		if (!state.wasTold()) {
			throw new RegistrationProblem.WrongState(state, action);
		}
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

	/** When it was begun. */
	public Instant begun() {
		return Instant.ofEpochMilli(Long.parseLong(place.substring(0, place.indexOf('-'))));
	}

	/** For which event. */
	public EventId event() {
		return event;
	}

	/** Who wants to come. */
	public Attendee attendee() {
		return attendee;
	}

	/** What was answered to the organizer's own questions and is not erased yet. */
	public Answers answers() {
		return replies == null ? Answers.NONE : replies.answers();
	}

	/** To what was agreed. */
	public List<Consent> consents() {
		return replies == null ? List.of() : replies.consents();
	}

	/** The sessions for which she is signed up. */
	public List<SessionId> sessions() {
		return List.copyOf(sessions);
	}

	/** In which language letters come. */
	public Language language() {
		return language;
	}

	/** Which of the links is good: each new one makes those before worthless. */
	public int link() {
		return link;
	}

	/** Whether her letters come to whoever has registered her. */
	public boolean isCareOf() {
		return careOf;
	}

	/** Stands for the address in searches; nobody can tell from it which it is. */
	void knownAs(String fingerprint) {
		person = fingerprint;
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
		return given == null ? number : given;
	}

	/** Where it stands in the queue: by number, unless the organizer lets it go first. */
	long rank() {
		return number;
	}

	/** Whether its owner has changed it and nobody has looked at that. */
	boolean isChanged() {
		return changed;
	}

	/** Whether the organizer lets it go first. */
	public boolean goesFirst() {
		return given != null;
	}

	/** Whether this is what the organizer has decided last. */
	boolean wasLast(Ruling.Kind kind) {
		return !rulings.isEmpty() && rulings.getLast().kind() == kind;
	}

	/** What the organizer has decided about it, in that order. */
	public List<Ruling> rulings() {
		return List.copyOf(rulings);
	}

	/** How many waited before it, where it has got its number in this moment. */
	public Optional<Long> before() {
		return Optional.ofNullable(before);
	}

	/** What organizers have noted for each other, in that order. */
	public List<Note> notes() {
		return List.copyOf(notes);
	}

	/** Whether she was seen at the door. */
	public boolean hasArrived() {
		return arrived != null;
	}

	/** By what it is found. */
	List<String> marks() {
		return marks;
	}

	void mark(List<String> found) {
		marks = found;
	}

	/** Whether what its owner has written is other than it was when it was loaded. */
	boolean isRewritten() {
		return rewritten;
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
