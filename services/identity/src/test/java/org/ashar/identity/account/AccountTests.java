package org.ashar.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.GrantProblem;
import org.ashar.identity.grant.HeldGrant;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.junit.jupiter.api.Test;

class AccountTests {

	private static final Instant NOON = Instant.parse("2013-06-03T12:00:00Z");

	private static final Author ADMIN = new Author("somebody", "admin");

	private static final UUID CENTRE = new UUID(1, 2);

	private final Account account = Account.open(new AccountId(new UUID(5, 5)), new EmailAddress("aida@example.org"),
			null, Language.KY, Author.SYSTEM, NOON);

	@Test
	void anAccountBeginsWithoutRoles() {
		assertThat(account.grants().held()).isEmpty();
		assertThat(account.outbox().facts()).containsExactly(new AccountFact.Opened());
	}

	@Test
	void aRoleGivenTwiceIsToldOnce() {
		HeldGrant grant = grant();

		account.grant(grant, ADMIN, NOON);
		account.grant(grant, ADMIN, NOON);

		assertThat(account.outbox().facts()).containsExactly(new AccountFact.Opened(), new AccountFact.Granted(grant));
	}

	@Test
	void aRoleTakenBackTwiceIsToldOnce() {
		account.grant(grant(), ADMIN, NOON);

		account.revoke(grant().id(), ADMIN, NOON.plusSeconds(1));
		account.revoke(grant().id(), ADMIN, NOON.plusSeconds(2));

		assertThat(account.outbox().facts()).hasSize(3).last().isInstanceOf(AccountFact.Revoked.class);
		assertThat(account.grants().inForce(NOON.plusSeconds(1))).isEmpty();
	}

	@Test
	void nothingIsToldOfARoleThatWasRefused() {
		account.grant(grant(), ADMIN, NOON);
		HeldGrant other = new HeldGrant(new GrantId(new UUID(9, 2)), Role.ORG_OWNER, Scope.organization(CENTRE), NOON,
				null, "system");

		assertThatExceptionOfType(GrantProblem.HeldAlready.class).isThrownBy(() -> account.grant(other, ADMIN, NOON));
		assertThat(account.outbox().facts()).hasSize(2);
	}

	@Test
	void whoDescribesHerselfAsBeforeChangesNothing() {
		account.describe(new PersonName(" Айда "), Language.RU, ADMIN, NOON);
		account.describe(new PersonName("Айда"), Language.RU, ADMIN, NOON);

		assertThat(account.outbox().facts()).containsExactly(new AccountFact.Opened(), new AccountFact.Described());
		assertThat(account.language()).isEqualTo(Language.RU);
	}

	@Test
	void oneOccasionIsOneLetter() {
		account.tell(occasion("m3", 3, CENTRE), NOON);
		account.tell(occasion("m3", 3, CENTRE), NOON);

		assertThat(account.outbox().facts()).hasSize(2).last().isInstanceOf(AccountFact.LetterOwed.class);
	}

	@Test
	void anOldOccasionThatComesLateIsNoNews() {
		account.tell(occasion("m5", 5, CENTRE), NOON);
		account.tell(occasion("m3", 3, CENTRE), NOON);

		assertThat(account.outbox().facts()).hasSize(2);
	}

	@Test
	void organizationsDoNotStandInEachOthersWay() {
		account.tell(occasion("m5", 5, CENTRE), NOON);
		account.tell(occasion("n1", 1, new UUID(8, 8)), NOON);
		account.tell(occasion("m6", 6, CENTRE), NOON);

		assertThat(account.outbox().facts()).hasSize(4);
	}

	private static Occasion occasion(String message, long sequence, UUID organization) {
		return new Occasion(message, organization, sequence, Occasion.News.VERIFIED, Map.of());
	}

	private static HeldGrant grant() {
		return new HeldGrant(new GrantId(new UUID(9, 1)), Role.ORG_OWNER, Scope.organization(CENTRE), NOON, null,
				"system");
	}

}
