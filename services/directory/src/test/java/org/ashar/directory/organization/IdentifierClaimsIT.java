package org.ashar.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.ashar.directory.Directory;
import org.ashar.directory.profile.Identifier;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.testing.Http;

/** A crash between a claim and its organization costs nobody his number. */
class IdentifierClaimsIT {

	private final IdentifierClaims claims = Directory.service().bean(IdentifierClaims.class);

	private final Instant now = Directory.service().bean(Clock.class).instant();

	@Test
	void whatACrashLeftOpenIsGivenFreeLater() {
		Identifier number = Identifier.of("XX-INN", UUID.randomUUID().toString());
		claims.claim(new OrganizationId(UUID.randomUUID()), 1, List.of(number), now);
		claims.settleOld(now.plus(Duration.ofMinutes(59)));
		assertThat(register(number).status()).as("it may still be written").isEqualTo(409);
		claims.settleOld(now.plus(Duration.ofMinutes(61)));
		assertThat(register(number).status()).isEqualTo(201);
	}

	@Test
	void whatWasWrittenBeforeTheCrashIsKept() {
		Identifier number = Identifier.of("XX-INN", UUID.randomUUID().toString());
		String id = register(number).json().get("id").asString();
		claims.release(new OrganizationId(UUID.fromString(id)), 1, List.of(number));
		claims.claim(new OrganizationId(UUID.fromString(id)), 1, List.of(number), now);
		claims.settleOld(now.plus(Duration.ofHours(2)));
		claims.settleOld(now.plus(Duration.ofHours(4)));
		assertThat(register(number).status()).isEqualTo(409);
	}

	@Test
	void whoTakesANumberUpAgainIsNotRobbedOfItByAnEarlierChange() {
		OrganizationId id = new OrganizationId(UUID.randomUUID());
		Identifier number = Identifier.of("XX-INN", UUID.randomUUID().toString());
		claims.claim(id, 1, List.of(number), now);
		claims.claim(id, 3, List.of(number), now);
		claims.release(id, 2, List.of(number));
		assertThat(register(number).status()).isEqualTo(409);
	}

	private static Http.Answer register(Identifier number) {
		Map<String, Object> form = Directory.form("identifiers",
				List.of(Map.of("scheme", "XX-INN", "identifier", String.valueOf(number.identifier()))));
		return Directory.somebody().post(Directory.ORGANIZATIONS, form);
	}

}
