package org.ashar.events.invitation;

import java.time.Instant;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.RegistrationId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who is asked to come to an event. <pre>
 * from                   method   to
 * –                      invite   open
 * open|declined|revoked  again    open, by a new link
 * open|declined          accept   accepted
 * open                   decline  declined
 * open|declined          revoke   revoked
 * </pre>
 */
@Document("invitations")
public final class Invitation {

	private static final Author GUEST = new Author("guest", "guest");

	@Id
	private final InvitationId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final EventId event;

	private final Attendee guest;

	private final Language language;

	private InvitationState state;

	private @Nullable RegistrationId registration;

	private int link;

	private Instant changed;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Invitation(InvitationId id, String place, EventId event, Attendee guest, Language language, InvitationState state,
			Instant changed) {
		this.id = id;
		this.place = place;
		this.event = event;
		this.guest = guest;
		this.language = language;
		this.state = state;
		this.changed = changed;
	}

	static Invitation invite(InvitationId id, EventId event, Attendee guest, Language language, Author author,
			Instant now) {
		Invitation invitation = new Invitation(id, "%013d-%s".formatted(now.toEpochMilli(), id.value()), event, guest,
				language, InvitationState.OPEN, now);
		invitation.outbox.add(new InvitationFact.Invited(), author, now);
		return invitation;
	}

	/** One more letter; the link of the one before is worthless. */
	void again(Author author, Instant now) {
		requireNotAccepted();
		link++;
		become(InvitationState.OPEN, new InvitationFact.Invited(), author, now);
	}

	/** A second time changes nothing. */
	void revoke(Author author, Instant now) {
		requireNotAccepted();
		if (state != InvitationState.REVOKED) {
			become(InvitationState.REVOKED, new InvitationFact.Revoked(), author, now);
		}
	}

	/** She may think again, as long as the organizer has not. */
	void accept(RegistrationId seated, Instant now) {
		requireNotRevoked();
		if (state != InvitationState.ACCEPTED) {
			registration = seated;
			become(InvitationState.ACCEPTED, new InvitationFact.Accepted(), GUEST, now);
		}
	}

	/** A second time changes nothing. */
	void decline(Instant now) {
		requireNotRevoked();
		requireNotAccepted();
		if (state != InvitationState.DECLINED) {
			become(InvitationState.DECLINED, new InvitationFact.Declined(), GUEST, now);
		}
	}

	void requireNotRevoked() {
		if (state == InvitationState.REVOKED) {
			throw new InvitationProblem.Revoked();
		}
	}

	private void requireNotAccepted() {
		if (state == InvitationState.ACCEPTED) {
			throw new InvitationProblem.Accepted();
		}
	}

	private void become(InvitationState next, InvitationFact fact, Author author, Instant now) {
		state = next;
		changed = now;
		outbox.add(fact, author, now);
	}

	/** Its identifier. */
	public InvitationId id() {
		return id;
	}

	/** Where it stands in lists: by time of entry. */
	public String place() {
		return place;
	}

	/** To which event. */
	public EventId event() {
		return event;
	}

	/** Who is invited. */
	public Attendee guest() {
		return guest;
	}

	/** In which language the letter comes. */
	public Language language() {
		return language;
	}

	/** How it stands. */
	public InvitationState state() {
		return state;
	}

	/** Under what she has registered, if she has. */
	public Optional<RegistrationId> registration() {
		return Optional.ofNullable(registration);
	}

	/** Which of the links is good. */
	public int link() {
		return link;
	}

	/** When something last happened to it. */
	public Instant changed() {
		return changed;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
