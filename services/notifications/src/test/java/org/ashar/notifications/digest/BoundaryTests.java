package org.ashar.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Preferences;
import org.junit.jupiter.api.Test;

class BoundaryTests {

	private static final Preferences BISHKEK = new Preferences(Language.KY, List.of(), ZoneId.of("Asia/Bishkek"), 8);

	private static final Preferences BERLIN = new Preferences(Language.EN, List.of(), ZoneId.of("Europe/Berlin"), 2);

	@Test
	void aDayEndsAtTheReadersHourInTheReadersZone() {
		// 08:00 in Bishkek is 02:00 in UTC.
		assertThat(Boundary.after(at("2013-06-03T01:59:59Z"), Frequency.DAILY, BISHKEK))
			.isEqualTo(at("2013-06-03T02:00:00Z"));
		assertThat(Boundary.after(at("2013-06-03T02:00:00Z"), Frequency.DAILY, BISHKEK))
			.isEqualTo(at("2013-06-04T02:00:00Z"));
		assertThat(Boundary.upTo(at("2013-06-03T02:00:00Z"), Frequency.DAILY, BISHKEK))
			.isEqualTo(at("2013-06-03T02:00:00Z"));
		assertThat(Boundary.upTo(at("2013-06-03T01:59:59Z"), Frequency.DAILY, BISHKEK))
			.isEqualTo(at("2013-06-02T02:00:00Z"));
	}

	@Test
	void aWeekEndsOnMonday() {
		// 3 June 2013 was a Monday.
		assertThat(Boundary.after(at("2013-05-28T12:00:00Z"), Frequency.WEEKLY, BISHKEK))
			.isEqualTo(at("2013-06-03T02:00:00Z"));
		assertThat(Boundary.after(at("2013-06-03T02:00:00Z"), Frequency.WEEKLY, BISHKEK))
			.isEqualTo(at("2013-06-10T02:00:00Z"));
		assertThat(Boundary.upTo(at("2013-06-03T01:00:00Z"), Frequency.WEEKLY, BISHKEK))
			.isEqualTo(at("2013-05-27T02:00:00Z"));
	}

	@Test
	void theNightInWhichTheHourDoesNotExistHasADigestAllTheSame() {
		// On 31 March 2013 the clocks in Berlin went from 02:00 to 03:00.
		assertThat(Boundary.after(at("2013-03-30T12:00:00Z"), Frequency.DAILY, BERLIN))
			.isEqualTo(at("2013-03-31T01:00:00Z"));
		assertThat(Boundary.after(at("2013-03-31T01:00:00Z"), Frequency.DAILY, BERLIN))
			.isEqualTo(at("2013-04-01T00:00:00Z"));
	}

	@Test
	void theNightInWhichTheHourComesTwiceHasOneDigest() {
		// On 27 October 2013 it was 02:00 in Berlin twice: at 00:00 and at 01:00 in UTC.
		assertThat(Boundary.after(at("2013-10-26T12:00:00Z"), Frequency.DAILY, BERLIN))
			.isEqualTo(at("2013-10-27T00:00:00Z"));
		assertThat(Boundary.after(at("2013-10-27T00:00:00Z"), Frequency.DAILY, BERLIN))
			.isEqualTo(at("2013-10-28T01:00:00Z"));
		assertThat(Boundary.upTo(at("2013-10-27T01:30:00Z"), Frequency.DAILY, BERLIN))
			.isEqualTo(at("2013-10-27T00:00:00Z"));
	}

	@Test
	void oneMorningComesAtADifferentMomentInEachZone() {
		Preferences chicago = new Preferences(Language.EN, List.of(), ZoneId.of("America/Chicago"), 8);
		Instant evening = at("2013-06-03T13:30:00Z");
		assertThat(Boundary.after(evening, Frequency.DAILY, BISHKEK)).isEqualTo(at("2013-06-04T02:00:00Z"));
		assertThat(Boundary.after(evening, Frequency.DAILY, chicago)).isEqualTo(at("2013-06-04T13:00:00Z"));
		assertThat(Boundary.upTo(evening, Frequency.DAILY, chicago)).isEqualTo(at("2013-06-03T13:00:00Z"));
	}

	private static Instant at(String time) {
		return Instant.parse(time);
	}

}
