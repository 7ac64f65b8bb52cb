package org.ashar.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;

import org.ashar.infra.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "planet", "organization", "organization:", "organization:7", "topic:", "topic:Ж",
			"topic:a b", "platform:x", "organization:00000000-0000-0001-0000-00000000000G", "topic:a\n" })
	void whatHasNoneOfTheFourFormsIsNoScope(String text) {
		assertThatExceptionOfType(GrantProblem.NoScope.class).isThrownBy(() -> new Scope(text));
	}

	@Test
	void aHugeTextIsNoScopeEither() {
		assertThatExceptionOfType(GrantProblem.NoScope.class)
			.isThrownBy(() -> new Scope("topic:" + "a".repeat(10_000)));
	}

	@Test
	void anOwnerOwnsAnOrganizationAndAnAdminThePlatform() {
		Scope centre = Scope.organization(new UUID(1, 2));

		assertThat(centre.takes(Role.ORG_OWNER)).isTrue();
		assertThat(centre.takes(Role.FOCAL_POINT)).isTrue();
		assertThat(centre.takes(Role.ADMIN)).isFalse();
		assertThat(Scope.PLATFORM.takes(Role.ADMIN)).isTrue();
		assertThat(Scope.PLATFORM.takes(Role.ORG_OWNER)).isFalse();
		assertThat(new Scope("topic:migration").takes(Role.CURATOR)).isTrue();
		assertThat(new Scope("event:" + new UUID(3, 4)).takes(Role.EVENT_OWNER)).isTrue();
	}

}
