package org.ashar.directory.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of which only the year or the month is known. */
class PartialDateTests {

	@ParameterizedTest
	@ValueSource(strings = { "2011", "2011-06", "2011-06-13", "2012-02-29" })
	void peopleRememberTheYearTheMonthOrTheDay(String date) {
		assertThat(PartialDate.of(date)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "11", "2011-", "2011-6", "2011-13", "2011-02-29", "2011-06-31", "0999",
			"2011-06-13T00", "13.06.2011", "２０１１" })
	void nobodyWasFoundedOnADayThatDoesNotExist(String date) {
		assertThat(PartialDate.of(date)).isEmpty();
	}

	@Test
	void aYearIsNotBeforeAMonthInIt() {
		PartialDate year = PartialDate.of("2011").orElseThrow();
		PartialDate month = PartialDate.of("2011-06").orElseThrow();
		assertThat(year.isBefore(month)).isFalse();
		assertThat(month.isBefore(year)).isFalse();
		assertThat(month.isBefore(PartialDate.of("2011-07-01").orElseThrow())).isTrue();
	}

}
