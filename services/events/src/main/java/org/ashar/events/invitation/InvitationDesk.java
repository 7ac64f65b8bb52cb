package org.ashar.events.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.Admission;
import org.ashar.events.registration.Application;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Where organizers invite people by a letter, and those answer. The link proves the
 * address: whoever accepts gets a seat or a place in the queue at once.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class InvitationDesk {

	private final Agenda agenda;

	private final Invitations invitations;

	private final Admission admission;

	private final Clock clock;

	InvitationDesk(Agenda agenda, Invitations invitations, Admission admission, Clock clock) {
		this.agenda = agenda;
		this.invitations = invitations;
		this.admission = admission;
		this.clock = clock;
	}

	/** Whoever was invited before gets no second letter by this. */
	public List<Invitation> invite(EventId id, List<Attendee> guests, Language language, Actor actor) {
		Author author = agenda.moderator(id, actor);
		admission.requireAhead(id);
		List<Invitation> invited = new ArrayList<>();
		for (Attendee guest : guests) {
			invited.add(invitations.add(Invitation.invite(invitations.id(id, guest.email()), id, guest, language,
					author, clock.instant())));
		}
		return invited;
	}

	/** Who was invited, in the order of entry; for the organizer only. */
	public List<Invitation> list(EventId event, @Nullable InvitationState state, Slice slice, Actor actor) {
		agenda.moderator(event, actor);
		return invitations.list(event, state, slice);
	}

	/** How many invitations stand how; for the organizer only. */
	public Map<InvitationState, Long> counts(EventId event, Actor actor) {
		agenda.moderator(event, actor);
		return invitations.counts(event);
	}

	/** Takes one back. */
	public Invitation revoke(EventId event, InvitationId id, Actor actor) {
		Author author = agenda.moderator(event, actor);
		Invitation invitation = of(event, id);
		invitation.revoke(author, clock.instant());
		return invitations.save(invitation);
	}

	/** Sends the letter once more, with a new link. */
	public Invitation again(EventId event, InvitationId id, Actor actor) {
		Author author = agenda.moderator(event, actor);
		Invitation invitation = of(event, id);
		invitation.again(author, clock.instant());
		return invitations.save(invitation);
	}

	private Invitation of(EventId event, InvitationId id) {
		return invitations.find(id)
			.filter(found -> found.event().equals(event))
			.orElseThrow(InvitationProblem.Unknown::new);
	}

	/** The invitation to which a link leads; one that was revoked leads nowhere. */
	public Invitation opened(LinkKey key) {
		Invitation invitation = invitations.find(new InvitationId(key.id()))
			.filter(found -> found.link() == key.link())
			.orElseThrow(RegistrationProblem.UnknownLink::new);
		invitation.requireNotRevoked();
		return invitation;
	}

	/** Registers her under the address of the letter. A second time changes nothing. */
	public Registration accept(Invitation invitation, Application application) {
		RegistrationId id = new RegistrationId(UUID.nameUUIDFromBytes(
				("invited " + invitation.id().value() + " " + invitation.link()).getBytes(StandardCharsets.UTF_8)));
		Registration registration = admission.invited(id, invitation.event(), application);
		invitation.accept(registration.id(), clock.instant());
		invitations.save(invitation);
		return registration;
	}

	/** She does not come. A second time changes nothing. */
	public Invitation decline(Invitation invitation) {
		invitation.decline(clock.instant());
		return invitations.save(invitation);
	}

}
