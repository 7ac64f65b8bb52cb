package org.ashar.directory.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.ashar.directory.form.Flaw;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.Location;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/** A support centre says where it is and when somebody is there. */
class CentreTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final OrganizationId RCE = new OrganizationId(UUID.randomUUID());

	private static final Location CHELYABINSK = new Location(null, "chelyabinsk", null, null);

	@Test
	void aCentreSaysWhenSomebodyIsThere() {
		OpeningHours hours = new OpeningHours(List.of(Weekday.FRIDAY, Weekday.MONDAY, Weekday.MONDAY), "09:00", "18:00",
				null, null);
		Centre centre = Centre.open(new CentreId(UUID.randomUUID()), with(CHELYABINSK, hours, "+7 351 2000000"), NOW);
		assertThat(centre.description().hours().getFirst().days()).containsExactly(Weekday.MONDAY, Weekday.FRIDAY);
		assertThat(centre.description().status()).isEqualTo(Status.ACTIVE);
	}

	@ParameterizedTest
	@CsvSource({ "9:00, 18:00, malformed-time", "09:00, 24:01, malformed-time", "09:00, 09:00, closes-before-opening",
			"18:00, 09:00, closes-before-opening", "09:00:30, 18:00, malformed-time", ", 18:00, required" })
	void hoursThatCannotBeAreRefused(@Nullable String opens, @Nullable String closes, String code) {
		refused(with(CHELYABINSK, new OpeningHours(List.of(Weekday.MONDAY), opens, closes, null, null), "351200"),
				code);
	}

	@Test
	void withoutAPlaceADayOrANumberNobodyGetsThere() {
		OpeningHours hours = new OpeningHours(List.of(Weekday.MONDAY), "09:00", "18:00", null, null);
		refused(with(null, hours, "351200"), "required");
		refused(with(CHELYABINSK, new OpeningHours(List.of(), "09:00", "18:00", null, null), "351200"), "required");
		refused(with(CHELYABINSK, hours, "nobody"), "malformed-phone");
	}

	@Test
	void aCentreStaysWithItsOrganization() {
		OpeningHours hours = new OpeningHours(List.of(Weekday.MONDAY), "09:00", "18:00", null, null);
		Centre centre = Centre.open(new CentreId(UUID.randomUUID()), with(CHELYABINSK, hours, "351200"), NOW);
		Description others = new Description(new OrganizationId(UUID.randomUUID()), Text.of(null, "Центр", null), null,
				null, null, null, CHELYABINSK, List.of(), List.of(), List.of());
		assertThatThrownBy(() -> centre.edit(others, NOW)).isInstanceOf(CentreProblem.OtherOrganization.class);
	}

	private static void refused(Description description, String code) {
		assertThatThrownBy(() -> Centre.open(new CentreId(UUID.randomUUID()), description, NOW)).isInstanceOfSatisfying(
				Malformed.class,
				(malformed) -> assertThat(malformed.flaws()).extracting(Flaw::code).containsExactly(code));
	}

	private static Description with(@Nullable Location place, OpeningHours hours, String phone) {
		return new Description(RCE, Text.of(null, "Центр поддержки", null), null, null, null, null, place,
				List.of(new Telephone(phone, null, List.of("ru"))), List.of("ru", "ky"), List.of(hours));
	}

}
