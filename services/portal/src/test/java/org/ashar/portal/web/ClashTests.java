package org.ashar.portal.web;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Event.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClashTests {

	private static final String DAY = "2033-06-03";

	@Test
	void twoAtTheSameTimeClashAndOnlyWhereBothAreChosen() {
		List<Session> sessions = List.of(session("a", DAY, "09:00", "10:00"), session("b", DAY, "09:30", "11:00"),
				session("c", DAY, "10:00", "11:00"));
		assertThat(Clash.among(sessions, List.of("a", "b"))).hasSize(1);
		assertThat(Clash.among(sessions, List.of("a", "c"))).as("one after the other").isEmpty();
		assertThat(Clash.among(sessions, List.of("a"))).isEmpty();
		assertThat(Clash.among(sessions, List.of("a", "b", "c"))).hasSize(2);
	}

	@Test
	void onAnotherDayOrWithoutHoursNothingClashes() {
		assertThat(Clash.among(List.of(session("a", DAY, "09:00", "10:00"),
				session("b", "2033-06-04", "09:00", "10:00"), session("c", DAY, null, null)), List.of("a", "b", "c")))
			.isEmpty();
	}

	@Test
	void oneWhoseEndIsOpenClashesWithWhatBeginsWithIt() {
		assertThat(Clash.among(List.of(session("a", DAY, "09:00", null), session("b", DAY, "09:00", "10:00")),
				List.of("a", "b")))
			.hasSize(1);
		assertThat(Clash.among(List.of(session("a", DAY, "09:00", null), session("b", DAY, "09:30", "10:00")),
				List.of("a", "b")))
			.isEmpty();
	}

	private static Session session(String id, String day, @Nullable String from, @Nullable String to) {
		return new Session(id, "workshop", Text.of(null, "Мастерская", null), null, day, from, to, null, List.of(),
				List.of());
	}

}
