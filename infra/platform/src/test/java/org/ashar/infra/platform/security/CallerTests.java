package org.ashar.infra.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class CallerTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final String OURS = "organization:1";

	private static final String THEIRS = "organization:2";

	private final Caller owner = caller(new Grant(Role.ORG_OWNER, OURS, NOW.minusSeconds(1), null),
			new Grant(Role.ORG_EDITOR, OURS, NOW.minusSeconds(1), null),
			new Grant(Role.ORG_EDITOR, THEIRS, NOW.minusSeconds(1), null));

	@Test
	void anOwnerOwnsHerOrganizationAndNoOther() {
		assertThat(owner.has(Role.ORG_OWNER, OURS)).isTrue();
		assertThat(owner.has(Role.ORG_OWNER, THEIRS)).isFalse();
		assertThat(owner.has(Role.ORG_OWNER)).isFalse();
		assertThat(owner.scopes(Role.ORG_EDITOR)).containsExactlyInAnyOrder(OURS, THEIRS);
		assertThat(owner.scopes(Role.CURATOR)).isEmpty();
	}

	@Test
	void theFirstRoleAskedForIsTheStrongest() {
		assertThat(owner.strongest(OURS, Role.ORG_OWNER, Role.ORG_EDITOR)).contains(Role.ORG_OWNER);
		assertThat(owner.strongest(THEIRS, Role.ORG_OWNER, Role.ORG_EDITOR)).contains(Role.ORG_EDITOR);
		assertThat(owner.strongest(OURS, Role.ADMIN)).isEmpty();
	}

	@Test
	void aGrantCountsFromItsStartUntilItsEnd() {
		assertThat(caller(new Grant(Role.ADMIN, "platform", NOW, null)).has(Role.ADMIN)).isTrue();
		assertThat(caller(new Grant(Role.ADMIN, "platform", NOW.plusSeconds(1), null)).has(Role.ADMIN)).isFalse();
		assertThat(caller(new Grant(Role.ADMIN, "platform", NOW.minusSeconds(9), NOW.plusSeconds(1))).has(Role.ADMIN))
			.isTrue();
		assertThat(caller(new Grant(Role.ADMIN, "platform", NOW.minusSeconds(9), NOW)).has(Role.ADMIN)).isFalse();
	}

	@Test
	void whoLacksTheRoleIsDenied() {
		assertThatNoException().isThrownBy(() -> owner.requireOn(OURS, Role.ADMIN, Role.ORG_OWNER));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> owner.requireOn(THEIRS, Role.ORG_OWNER));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> owner.require(Role.ORG_OWNER));
	}

	@Test
	void whoIsNotSignedInIsAskedToSignIn() {
		Caller nobody = Caller.nobody();
		assertThat(nobody.anonymous()).isTrue();
		assertThat(nobody.has(Role.ADMIN)).isFalse();
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class).isThrownBy(nobody::account);
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> nobody.require(Role.ADMIN));
	}

	@Test
	void rolesAreWrittenWithHyphens() {
		assertThat(Role.ORG_OWNER.code()).isEqualTo("org-owner");
		for (Role role : Role.values()) {
			assertThat(Role.of(role.code())).contains(role);
		}
		assertThat(Role.of("ORG_OWNER")).isEmpty();
		assertThat(Role.of("emperor")).isEmpty();
	}

	private static Caller caller(Grant... grants) {
		return Caller.of("account", List.of(grants), NOW);
	}

}
