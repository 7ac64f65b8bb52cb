package org.ashar.events.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.EmailAddress;
import org.ashar.events.registration.RegistrationId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

class InvitationTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	private static final Author ORGANIZER = new Author("organizer", "org-owner");

	private static final RegistrationId SEAT = new RegistrationId(new UUID(3, 1));

	private final Invitation invitation = invite();

	@Test
	void sheMayThinkAgainAndComeAfterAll() {
		invitation.decline(NOW);
		invitation.decline(NOW);
		invitation.accept(SEAT, NOW);
		invitation.accept(SEAT, NOW);
		assertThat(invitation.state()).isEqualTo(InvitationState.ACCEPTED);
		assertThat(invitation.registration()).contains(SEAT);
		assertThat(invitation.outbox().facts()).containsExactly(new InvitationFact.Invited(),
				new InvitationFact.Declined(), new InvitationFact.Accepted());
	}

	@Test
	void whatWasTakenBackIsWorthlessUntilItIsSentAgain() {
		invitation.revoke(ORGANIZER, NOW);
		invitation.revoke(ORGANIZER, NOW);
		assertThatThrownBy(() -> invitation.accept(SEAT, NOW)).isInstanceOf(InvitationProblem.Revoked.class);
		assertThatThrownBy(() -> invitation.decline(NOW)).isInstanceOf(InvitationProblem.Revoked.class);
		invitation.again(ORGANIZER, NOW);
		assertThat(invitation.link()).as("by another link").isEqualTo(1);
		invitation.accept(SEAT, NOW);
		assertThat(invitation.outbox().facts()).containsExactly(new InvitationFact.Invited(),
				new InvitationFact.Revoked(), new InvitationFact.Invited(), new InvitationFact.Accepted());
	}

	@Test
	void whoHasRegisteredIsInTheListOfGuestsAndNotInvitedAnyMore() {
		invitation.accept(SEAT, NOW);
		assertThatThrownBy(() -> invitation.revoke(ORGANIZER, NOW)).isInstanceOf(InvitationProblem.Accepted.class);
		assertThatThrownBy(() -> invitation.again(ORGANIZER, NOW)).isInstanceOf(InvitationProblem.Accepted.class);
		assertThatThrownBy(() -> invitation.decline(NOW)).isInstanceOf(InvitationProblem.Accepted.class);
	}

	private static Invitation invite() {
		Attendee guest = new Attendee(EmailAddress.of("aigul@example.org").orElseThrow(), "Айгүл", null, null);
		return Invitation.invite(new InvitationId(UUID.randomUUID()), new EventId(UUID.randomUUID()), guest,
				Language.KY, ORGANIZER, NOW);
	}

}
