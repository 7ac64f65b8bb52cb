package org.ashar.portal.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EditedAgendaTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final JsonNode EVENT = JSON.readTree("""
			{"id":"e","version":7,"state":"announced","organizationId":"o","name":{"ky":"Жыйын"},"description":null,
			 "firstDay":"2033-06-03","lastDay":"2033-06-04","zone":"Asia/Bishkek","startsAt":"2033-06-02T18:00:00Z",
			 "endsAt":"2033-06-04T18:00:00Z","venue":null,"attendance":"offline","languages":["ky"],"parties":[],
			 "sessions":[
			  {"id":"1","type":"opening","title":{"ky":"Ачылыш"},"summary":null,"day":"2033-06-03","startsAt":"09:00",
			   "endsAt":"09:30","room":null,"speakers":[{"personId":"p","name":null,"role":"chair"}],"topics":["rights"]},
			  {"id":"2","type":"discussion","title":{"ky":"Талкуу"},"day":"2033-06-03","startsAt":null,"speakers":[],
			   "topics":[]},
			  {"id":"3","type":"panel","title":{"ky":"Панель"},"day":"2033-06-04","startsAt":"09:00","speakers":[],
			   "topics":[]}],
			 "media":[],"topics":["rights"],"areas":[],"parentActivityId":null,"documents":[],"capacity":10,
			 "quotas":{"ngo":5},"cancellation":null,"created":"2026-01-01T00:00:00Z","modified":"2026-01-01T00:00:00Z"}""");

	@Test
	void aNewSessionTakesItsPlaceByDayAndHour() {
		EditedAgenda agenda = new EditedAgenda(EVENT);
		assertThat(agenda.put("4", form("type", "break", "title.ky", "Тыныгуу", "day", "2033-06-03", "startsAt",
				"10:30"))).isTrue();
		assertThat(agenda.put("5", form("type", "panel", "title.ky", "Дагы", "day", "2033-06-03"))).isTrue();
		assertThat(ids(agenda)).containsExactly("1", "4", "2", "5", "3");
	}

	@Test
	void theServiceGetsOnlyWhatItTakesAndTheOtherSessionsAsTheyAre() {
		EditedAgenda agenda = new EditedAgenda(EVENT);
		agenda.put("3", form("type", "panel", "title.ky", "Панель", "day", "2033-06-04", "startsAt", "10:00", "minor",
				"true", "changeNote.ky", "Бир саат кийин"));
		JsonNode entry = agenda.entry();
		assertThat(agenda.version()).isEqualTo(7);
		assertThat(entry.propertyNames()).doesNotContain("id", "version", "state", "startsAt", "endsAt", "capacity",
				"quotas", "cancellation", "created", "modified");
		assertThat(entry.path("sessions").get(0)).isEqualTo(EVENT.path("sessions").get(0));
		assertThat(entry.path("sessions").get(2)).isEqualTo(JSON.readTree(
				"{\"type\":\"panel\",\"title\":{\"ky\":\"Панель\"},\"day\":\"2033-06-04\",\"startsAt\":\"10:00\",\"id\":\"3\"}"));
		assertThat(entry.path("minor").asBoolean()).isTrue();
		assertThat(entry.path("changeNote")).isEqualTo(JSON.readTree("{\"ky\":\"Бир саат кийин\"}"));
	}

	@Test
	void whoSaysWhatStandsThereAlreadyChangesNothing() {
		assertThat(new EditedAgenda(EVENT).put("2",
				form("type", "discussion", "title.ky", "Талкуу", "day", "2033-06-03", "minor", "true")))
			.isFalse();
	}

	@Test
	void whatStandsForASessionChangesWithItAndNotWithTheOthers() {
		EditedAgenda before = new EditedAgenda(EVENT);
		EditedAgenda after = new EditedAgenda(EVENT);
		after.put("3", form("type", "panel", "title.ky", "Башка", "day", "2033-06-04"));
		assertThat(after.seen("3")).isNotEqualTo(before.seen("3"));
		assertThat(after.seen("1")).isEqualTo(before.seen("1")).isNotEmpty();
		assertThat(after.seen("9")).isEmpty();
	}

	@Test
	void aSessionIsTakenOutOnce() {
		EditedAgenda agenda = new EditedAgenda(EVENT);
		assertThat(agenda.remove("2")).isTrue();
		assertThat(agenda.remove("2")).isFalse();
		assertThat(ids(agenda)).containsExactly("1", "3");
	}

	@Test
	void anEventThatIsPutOffTakesItsSessionsAlong() {
		assertThat(days(AgendaDays.moved(EVENT, "2033-06-10", "2033-06-11"))).containsExactly("2033-06-10",
				"2033-06-10", "2033-06-11");
		assertThat(days(EVENT)).as("the event itself").startsWith("2033-06-03");
	}

	@Test
	void sessionsStayWhereAnEventOnlyBecomesLonger() {
		assertThat(AgendaDays.moved(EVENT, "2033-06-01", "2033-06-05")).isEqualTo(EVENT);
		assertThat(AgendaDays.moved(EVENT, "", "эртең")).as("no days").isEqualTo(EVENT);
	}

	private static List<String> ids(EditedAgenda agenda) {
		return agenda.entry().path("sessions").valueStream().map((session) -> session.path("id").asString()).toList();
	}

	private static List<String> days(JsonNode event) {
		return event.path("sessions").valueStream().map((session) -> session.path("day").asString()).toList();
	}

	private static Form form(String... fields) {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			sent.add(fields[i], fields[i + 1]);
		}
		return Form.of(sent);
	}

}
