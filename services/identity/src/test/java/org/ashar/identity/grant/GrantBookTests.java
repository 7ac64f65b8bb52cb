package org.ashar.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrantBookTests {

	private static final Instant NOON = Instant.parse("2013-06-03T12:00:00Z");

	private static final Scope CENTRE = Scope.organization(new UUID(1, 2));

	@Test
	void aRoleCountsFromItsStartUntilItsEnd() {
		GrantBook book = GrantBook.EMPTY.with(grant(1, Role.ORG_OWNER, NOON.plusSeconds(60)), NOON);

		assertThat(book.has(Role.ORG_OWNER, CENTRE, NOON.minusMillis(1))).isFalse();
		assertThat(book.has(Role.ORG_OWNER, CENTRE, NOON)).isTrue();
		assertThat(book.has(Role.ORG_OWNER, CENTRE, NOON.plusSeconds(59))).isTrue();
		assertThat(book.has(Role.ORG_OWNER, CENTRE, NOON.plusSeconds(60))).isFalse();
	}

	@Test
	void whoGivesTheSameGrantTwiceGivesItOnce() {
		GrantBook once = GrantBook.EMPTY.with(grant(1, Role.ORG_OWNER, null), NOON);

		assertThat(once.with(grant(1, Role.ORG_OWNER, null), NOON)).isSameAs(once);
	}

	@Test
	void nobodyHoldsTheSameRoleInTheSameScopeTwice() {
		GrantBook book = GrantBook.EMPTY.with(grant(1, Role.ORG_OWNER, null), NOON);

		assertThatExceptionOfType(GrantProblem.HeldAlready.class)
			.isThrownBy(() -> book.with(grant(2, Role.ORG_OWNER, null), NOON))
			.satisfies(problem -> assertThat(problem.grant()).isEqualTo(id(1)));
		assertThat(book.with(grant(3, Role.ORG_EDITOR, null), NOON).inForce(NOON)).hasSize(2);
	}

	@Test
	void whatWasTakenBackIsRememberedAndCanBeGivenAgain() {
		GrantBook revoked = GrantBook.EMPTY.with(grant(1, Role.ORG_OWNER, null), NOON)
			.without(id(1), NOON.plusSeconds(5));

		assertThat(revoked.plain(NOON.plusSeconds(5))).isEmpty();
		assertThat(revoked.find(id(1))).get().extracting(HeldGrant::end).isEqualTo(NOON.plusSeconds(5));
		assertThat(revoked.without(id(1), NOON.plusSeconds(9))).isSameAs(revoked);
		assertThat(revoked.with(grant(2, Role.ORG_OWNER, null), NOON.plusSeconds(6)).inForce(NOON.plusSeconds(6)))
			.hasSize(1);
	}

	@Test
	void nobodyTakesBackWhatWasNeverGiven() {
		assertThatExceptionOfType(GrantProblem.Unknown.class).isThrownBy(() -> GrantBook.EMPTY.without(id(9), NOON));
	}

	@Test
	void theBookStaysSmall() {
		GrantBook full = GrantBook.EMPTY;
		for (int number = 0; number < GrantBook.MOST; number++) {
			full = full.with(topicGrant(number), NOON);
		}
		GrantBook last = full;
		assertThatExceptionOfType(GrantProblem.TooMany.class)
			.isThrownBy(() -> last.with(topicGrant(GrantBook.MOST), NOON));

		GrantBook busy = GrantBook.EMPTY;
		for (int number = 0; number < GrantBook.KEPT + 50; number++) {
			busy = busy.with(topicGrant(number), NOON).without(id(number), NOON);
		}
		assertThat(busy.held()).hasSizeLessThanOrEqualTo(GrantBook.KEPT + 1)
			.last()
			.extracting(HeldGrant::id)
			.isEqualTo(id(GrantBook.KEPT + 49));
	}

	@Test
	void aGrantDoesNotEndBeforeItStarts() {
		assertThatExceptionOfType(GrantProblem.EndsBeforeItStarts.class)
			.isThrownBy(() -> grant(1, Role.ORG_OWNER, NOON.minus(Duration.ofDays(1))));
	}

	private static HeldGrant topicGrant(int number) {
		return new HeldGrant(id(number), Role.CURATOR, new Scope("topic:t" + number), NOON, null, "system");
	}

	private static HeldGrant grant(int number, Role role, @Nullable Instant end) {
		return new HeldGrant(id(number), role, CENTRE, NOON, end, "system");
	}

	private static GrantId id(int number) {
		return new GrantId(new UUID(7, number));
	}

}
