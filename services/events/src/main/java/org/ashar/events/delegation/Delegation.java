package org.ashar.events.delegation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Coded;
import org.ashar.events.registration.Answers;
import org.ashar.events.registration.Application;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Several people whom one registers for an event. <pre>
 * from         method     to
 * –            start      unconfirmed
 * unconfirmed  confirm    confirmed, its people not seated yet
 * confirmed    seated     confirmed, each one registered
 * confirmed    renewLink  same
 * unconfirmed  lapse      lapsed, its people forgotten
 * </pre>
 */
@Document("delegations")
public final class Delegation {

	private static final Duration TO_CONFIRM = Duration.ofHours(48);

	private static final Author GUEST = new Author("guest", "guest");

	@Id
	private final DelegationId id;

	@Version
	private @Nullable Long version;

	private final EventId event;

	private final Attendee contact;

	private final Language language;

	private final Set<String> consents;

	private List<Delegate> people;

	private State state;

	private @Nullable Instant until;

	private @Nullable Instant unseated;

	private int link;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Delegation(DelegationId id, EventId event, Attendee contact, Language language, Set<String> consents,
			List<Delegate> people, State state) {
		this.id = id;
		this.event = event;
		this.contact = contact;
		this.language = language;
		this.consents = Set.copyOf(consents);
		this.people = List.copyOf(people);
		this.state = state;
	}

	static Delegation start(DelegationId id, EventId event, Attendee contact, Language language, Set<String> consents,
			List<Delegate> people, Instant now) {
		Delegation delegation = new Delegation(id, event, contact, language, consents, people, State.UNCONFIRMED);
		delegation.until = now.plus(TO_CONFIRM);
		delegation.outbox.add(new DelegationFact.Started(), GUEST, now);
		return delegation;
	}

	/** A second time changes nothing. */
	void confirm(Instant now) {
		if (state == State.LAPSED || state == State.UNCONFIRMED && until != null && !now.isBefore(until)) {
			throw new RegistrationProblem.LinkExpired();
		}
		if (state == State.UNCONFIRMED) {
			state = State.CONFIRMED;
			until = null;
			unseated = now;
			outbox.add(new DelegationFact.Confirmed(), GUEST, now);
		}
	}

	void seated(Instant now) {
		if (unseated != null) {
			unseated = null;
			outbox.add(new DelegationFact.Seated(), Author.SYSTEM, now);
		}
	}

	void renewLink(Instant now) {
		link++;
		outbox.add(new DelegationFact.LinkRenewed(), GUEST, now);
	}

	/** Nobody needs to know any more who was to come. */
	void lapse(Instant now) {
		if (state == State.UNCONFIRMED) {
			state = State.LAPSED;
			until = null;
			people = List.of();
			outbox.add(new DelegationFact.Lapsed(), Author.SYSTEM, now);
		}
	}

	/** What one of its people would have written herself. */
	Application application(Delegate one) {
		return new Application(one.attendee(), language, one.group(), Answers.NONE, consents);
	}

	boolean isUnseated() {
		return unseated != null;
	}

	/** Its identifier. */
	public DelegationId id() {
		return id;
	}

	/** For which event. */
	public EventId event() {
		return event;
	}

	/** Who answers for it. */
	public Attendee contact() {
		return contact;
	}

	/** In which language letters come. */
	public Language language() {
		return language;
	}

	/** Who is to come. */
	public List<Delegate> people() {
		return people;
	}

	/** How it stands. */
	public State state() {
		return state;
	}

	/** Until when the address is to be confirmed. */
	public Optional<Instant> until() {
		return Optional.ofNullable(until);
	}

	/** Which of the links is good. */
	public int link() {
		return link;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

	/** How a delegation stands. */
	public enum State implements Coded {

		/** The contact has not shown yet that the address is hers. */
		UNCONFIRMED("unconfirmed"),

		/** Its people are registered. */
		CONFIRMED("confirmed"),

		/** The address was not confirmed in time. */
		LAPSED("lapsed");

		private final String code;

		State(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return code;
		}

	}

}
