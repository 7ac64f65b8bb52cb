package org.ashar.portal.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTests {

	private static final UUID FRESH = UUID.fromString("0198a1de-0000-7000-8000-000000000999");

	private static final JsonNode EVENT = JsonMapper.builder().build().readTree("""
			{"id":"e","version":7,"sessions":[
			 {"id":"1","day":"2033-06-03","startsAt":"09:00","endsAt":"09:30","room":{"ky":"A"},"speakers":
			  [{"name":{"ky":"Асан"},"role":"chair","state":"confirmed"}],"minutes":{"ky":"х"},"materials":[]},
			 {"id":"2","day":"2033-06-03","startsAt":"09:40","endsAt":"10:40","room":{"ky":"A"},"speakers":[]},
			 {"id":"3","day":"2033-06-03","startsAt":"09:40","endsAt":"10:00","room":{"ky":"B"},"speakers":[]},
			 {"id":"4","day":"2033-06-03","startsAt":"23:00","endsAt":"23:30","room":{"ky":"A"},"speakers":[]},
			 {"id":"5","day":"2033-06-03","startsAt":null,"room":null,"speakers":[]},
			 {"id":"6","day":"2033-06-03","startsAt":null,"room":null,"speakers":[]},
			 {"id":"7","day":"2033-06-04","startsAt":"10:00","endsAt":null,"room":{"ky":"A"},"speakers":[]},
			 {"id":"8","day":"2033-06-04","startsAt":"11:00","endsAt":"12:00","room":{"ky":"A"},"speakers":[]}]}""");

	@ParameterizedTest
	@CsvSource({ "2, true", "1, false" })
	void twoThatChangePlacesStayAsLongAsTheyAreWithThePauseBetweenThem(String id, boolean earlier) {
		assertThat(arranged((table) -> table.swap(id, earlier))).startsWith("2 09:00–10:00", "3 09:40–10:00",
				"1 10:10–10:40");
	}

	@Test
	void whereAnEndIsOpenOnlyTheBeginningsChangePlaces() {
		assertThat(arranged((table) -> table.swap("8", true))).endsWith("8 10:00–11:00", "7 11:00–null");
	}

	@Test
	void whatHasNoHourYetGoesUpAndDownInTheList() {
		assertThat(arranged((table) -> table.swap("6", true))).containsSubsequence("6 null–null", "5 null–null");
	}

	@Test
	void theFirstOfItsRoomGoesNoEarlierAndTheLastNoLater() {
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.swap("1", true))).isFalse();
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.swap("3", true))).isFalse();
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.swap("4", false))).isFalse();
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.swap("none", false))).isFalse();
	}

	@Test
	void aSessionIsShiftedAloneOrWithTheRestOfItsDay() {
		assertThat(arranged((table) -> table.shift("2", -10, false))).contains("2 09:30–10:30", "3 09:40–10:00");
		assertThat(arranged((table) -> table.shift("2", 15, true))).contains("1 09:00–09:30", "2 09:55–10:55",
				"3 09:55–10:15", "4 23:15–23:45", "7 10:00–null");
	}

	@Test
	void whatWouldLeaveItsDayStaysAndSoDoesAllThatWasToMoveAlong() {
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.shift("2", 45, true))).isFalse();
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.shift("1", -600, false))).isFalse();
		assertThat(new EditedAgenda(EVENT).arrange((table) -> table.shift("5", 10, false))).as("no hour").isFalse();
	}

	@Test
	void aCopyFollowsItsOriginalAndNobodyHasSpokenThereYet() {
		EditedAgenda agenda = new EditedAgenda(EVENT);
		assertThat(agenda.arrange((table) -> table.copy("1", FRESH))).isTrue();
		JsonNode copy = agenda.session(FRESH.toString()).orElseThrow();
		assertThat(text(copy)).isEqualTo(FRESH + " 09:30–10:00");
		assertThat(copy.has("minutes")).isFalse();
		assertThat(copy.at("/speakers/0").has("state")).isFalse();
		assertThat(agenda.session("1").orElseThrow().at("/speakers/0/state").asString()).isEqualTo("confirmed");
		agenda.arrange((table) -> table.copy("1", FRESH));
		assertThat(texts(agenda)).as("twice is as once").hasSize(9);
	}

	private static List<String> arranged(Predicate<Timetable> wanted) {
		EditedAgenda agenda = new EditedAgenda(EVENT);
		assertThat(agenda.arrange(wanted)).isTrue();
		return texts(agenda);
	}

	private static List<String> texts(EditedAgenda agenda) {
		return agenda.entry().path("sessions").valueStream().map(TimetableTests::text).toList();
	}

	private static String text(JsonNode session) {
		return session.path("id").asString() + " " + session.path("startsAt").asString("null") + "–"
				+ session.path("endsAt").asString("null");
	}

}
