package org.ashar.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days and hours as people write them, by the clocks where the event takes place. */
class MomentsTests {

	private final Moments moments = new Moments();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			KY | 2013-06-03 | 2013-06-03 | 2013-ж., 3-июнь, дүйшөмбү
			KY | 2013-06-03 | 2013-06-04 | 2013-ж., 3–4-июнь
			KY | 2013-06-30 | 2013-07-01 | 2013-ж., 30-июнь – 1-июль
			KY | 2013-12-31 | 2014-01-01 | 2013-ж., 31-декабрь – 2014-ж., 1-январь
			RU | 2013-06-03 | 2013-06-03 | понедельник, 3 июня 2013 г.
			RU | 2013-06-03 | 2013-06-04 | 3—4 июня 2013 г.
			RU | 2013-12-31 | 2014-01-01 | 31 декабря 2013 г. — 1 января 2014 г.
			EN | 2013-06-03 | 2013-06-03 | Monday, 3 June 2013
			EN | 2013-06-03 | 2013-06-04 | 3 – 4 June 2013
			EN | 2013-06-30 | 2013-07-01 | 30 June – 1 July 2013
			""")
	void theDaysOfAnEventAreOneExpression(Language language, String first, String last, String words) {
		// Which spaces a language takes is a matter of the data of the day.
		assertThat(this.moments.days(event(first, last), language).replaceAll("\\p{Z}", " ")).isEqualTo(words);
	}

	@Test
	void aDeadlineIsToldByTheClocksWhereTheEventTakesPlace() {
		Instant deadline = Instant.parse("2013-06-02T20:30:00Z");
		assertThat(this.moments.moment(deadline, event("2013-06-03", "2013-06-04"), Language.EN))
			.isEqualTo("Monday, 3 June 2013, 02:30 (Bishkek Time, GMT+6)");
		assertThat(this.moments.moment(deadline, null, Language.RU)).startsWith("воскресенье, 2 июня 2013")
			.contains("20:30");
	}

	@Test
	void hoursAreShownAsFarAsTheyAreKnown() {
		assertThat(this.moments.hours(session("09:30", "11:00"))).isEqualTo("09:30–11:00");
		assertThat(this.moments.hours(session("09:30", null))).isEqualTo("09:30");
		assertThat(this.moments.hours(session(null, null))).isEmpty();
	}

	@Test
	void anAgendaIsReadByDayAndHour() {
		Event.Session late = session("14:00", null);
		Event.Session open = session(null, null);
		Event.Session early = session("09:00", null);
		Event event = event("2013-06-03", "2013-06-04", late, open, early);
		assertThat(Agenda.of(event)).containsExactly(new Agenda("2013-06-03", List.of(early, late, open)));
	}

	private static Event.Session session(String startsAt, String endsAt) {
		return new Event.Session("s", "panel", Text.of(null, null, "Panel"), null, "2013-06-03", startsAt, endsAt, null,
				List.of(), List.of());
	}

	private static Event event(String first, String last, Event.Session... sessions) {
		return new Event("e", 1, "announced", "o", Text.of(null, null, "Conference"), null, first, last, "Asia/Bishkek",
				Instant.EPOCH, Instant.EPOCH, null, "offline", List.of(), List.of(), List.of(sessions), List.of(),
				List.of(), List.of(), null, List.of(), null, Map.of(), null, null);
	}

}
