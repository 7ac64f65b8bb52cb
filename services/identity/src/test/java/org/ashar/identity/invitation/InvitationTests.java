package org.ashar.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.junit.jupiter.api.Test;

/** How long an invitation is good, and for what. */
class InvitationTests {

	private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

	private static final Author OWNER = new Author("owner", "org-owner");

	private final Invitation invitation = Invitation.send(new InvitationId(new UUID(0, 1)), new UUID(0, 2), Map.of(),
			new Invitation.Wanted(new EmailAddress("aida@example.org"), Role.ORG_EDITOR, null, Language.KY), OWNER,
			NOW);

	@Test
	void aFortnightAfterTheLastLetterItCanBeAcceptedNoMore() {
		Instant over = NOW.plus(Duration.ofDays(14));
		assertThatThrownBy(() -> invitation.accept(over)).isInstanceOf(InvitationProblem.Expired.class);
		invitation.again(OWNER, over);
		invitation.accept(over.plus(Duration.ofDays(14)).minusMillis(1));
		assertThat(invitation.state()).isEqualTo(InvitationState.ACCEPTED);
		assertThat(invitation.outbox().facts()).containsExactly(new InvitationFact.Sent(1), new InvitationFact.Sent(2),
				new InvitationFact.Accepted());
	}

	@Test
	void whatIsAcceptedOrWithdrawnStaysThat() {
		invitation.accept(NOW);
		assertThatThrownBy(() -> invitation.accept(NOW)).isInstanceOf(InvitationProblem.Accepted.class);
		assertThatThrownBy(() -> invitation.withdraw(OWNER, NOW)).isInstanceOf(InvitationProblem.Accepted.class);
		assertThatThrownBy(() -> invitation.again(OWNER, NOW)).isInstanceOf(InvitationProblem.Accepted.class);
		Invitation other = Invitation.send(invitation.id(), new UUID(0, 2), Map.of(),
				new Invitation.Wanted(invitation.email(), Role.ORG_EDITOR, null, Language.KY), OWNER, NOW);
		other.withdraw(OWNER, NOW);
		assertThatThrownBy(() -> other.accept(NOW)).isInstanceOf(InvitationProblem.Withdrawn.class);
	}

}
