package org.ashar.activities.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.activities.reference.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

	private static final OrganizationId MINISTRY = new OrganizationId(UUID.randomUUID());

	private static final OrganizationId AGENCY = new OrganizationId(UUID.randomUUID());

	private static final DeadlineRule WEEK = new DeadlineRule(7, DayCount.CALENDAR);

	private final Deadlines deadlines = new Deadlines(
			new DeadlineSettings(14, DayCount.WORKING, 30, DayCount.CALENDAR, Map.of(AGENCY.value(), WEEK)),
			new WorkingDays());

	@ParameterizedTest
	@CsvSource({ "2026-06-01, 2026-06-19", "2026-06-06, 2026-06-25", "2025-12-31, 2026-01-22", "2026-02-20, 2026-03-16",
			"2026-03-06, 2026-03-31", "2026-10-30, 2026-11-23" })
	void theLawGivesFourteenWorkingDaysWithoutTheHolidaysOfKyrgyzstan(LocalDate sent, String due) {
		assertThat(deadlines.of(sent, null, null, List.of(MINISTRY)).due()).isEqualTo(due);
	}

	@Test
	void thirtyDaysAfterTheDeadlineSilenceIsLong() {
		assertThat(deadlines.of(LocalDate.parse("2026-06-01"), null, null, List.of()).last()).isEqualTo("2026-07-19");
	}

	@Test
	void aDueDateComesBeforeEveryRuleUnlessItIsOver() {
		LocalDate sent = LocalDate.parse("2026-06-01");
		assertThat(deadlines.of(sent, "2026-11", WEEK, List.of(AGENCY)).due()).isEqualTo("2026-11-30");
		assertThat(deadlines.of(sent, "2013", WEEK, List.of(AGENCY)).due()).isEqualTo("2026-06-08");
	}

	@Test
	void aRuleOfItsOwnComesBeforeThatOfTheBodyAndThatBeforeTheLaw() {
		LocalDate sent = LocalDate.parse("2026-06-01");
		DeadlineRule own = new DeadlineRule(3, DayCount.WORKING);
		assertThat(deadlines.of(sent, null, own, List.of(AGENCY)).due()).isEqualTo("2026-06-04");
		assertThat(deadlines.of(sent, null, null, List.of(MINISTRY, AGENCY)).due()).isEqualTo("2026-06-08");
	}

}
