package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import biweekly.Biweekly;
import org.ashar.contracts.EventChange;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An event's way to its readers, as people and other services see it. */
class EventIT {

	@Test
	void anEventIsWrittenAnnouncedAndSeatedAndTheWorldHearsOfItInOrder() {
		String ngo = World.verified();
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String event = World.make(owner, World.event(ngo, "sessions", List.of(session("09:30")), "parties",
				List.of(Map.of("organizationId", ngo, "role", "organizer"))));
		assertThat(World.visitor().get(event).status()).isEqualTo(404);
		assertThat(World.visitor().get(event + "/event.ics").status()).isEqualTo(404);
		World.must(World.act(owner, event, "announce", null), 200);
		JsonNode shown = World.must(World.visitor().get(event), 200).json();
		assertThat(shown.get("startsAt").asString()).isEqualTo("2033-06-02T18:00:00Z");
		assertThat(shown.get("venue").isNull()).as("to be announced").isTrue();
		String session = shown.at("/sessions/0/id").asString();
		World.seat(owner, event, 120, Map.of());
		World.must(World.act(owner, event, "open-registration", null), 200);
		Map<String, Object> later = new java.util.HashMap<>(session("10:30"));
		later.put("id", session);
		World.must(owner.ifMatch(owner.get(event).version())
			.put(event,
					World.event(ngo, "sessions", List.of(later), "parties",
							List.of(Map.of("organizationId", ngo, "role", "organizer")), "changeNote",
							World.text("Начнём на час позже"))),
				200);
		assertThat(World.visitor().get(event).json().at("/sessions/0/id").asString()).isEqualTo(session);
		calendar(event);
		worldHeard(event.substring(event.lastIndexOf('/') + 1), ngo);
	}

	private static void calendar(String event) {
		Http.Answer file = World.must(World.visitor().language("ky").get(event + "/event.ics"), 200);
		assertThat(file.header("Content-Type").orElse("")).startsWith("text/calendar");
		assertThat(Biweekly.parse(file.text()).first().getEvents()).satisfiesExactly(
				days -> assertThat(days.getSummary().getValue()).isEqualTo("Мигранттардын укуктарын коргоо"),
				opening -> assertThat(opening.getDateStart().getValue().toInstant()).isEqualTo("2033-06-03T04:30:00Z"));
	}

	private static void worldHeard(String id, String ngo) {
		try (Listener topic = new Listener(Topics.EVENTS)) {
			List<EventMessage> messages = topic.hear(id, 5, EventMessage.class);
			assertThat(messages).extracting(EventMessage::getChange)
				.containsExactly(EventChange.DRAFTED, EventChange.ANNOUNCED, EventChange.SEATING_CHANGED,
						EventChange.REGISTRATION_OPENED, EventChange.EDITED);
			assertThat(messages).extracting(message -> message.getStamp().getSequence())
				.containsExactly(1L, 2L, 3L, 4L, 5L);
			assertThat(messages.getFirst().getEvent().getName()).isNull();
			assertThat(messages.getFirst().getEvent().getOrganizationId()).isEqualTo(ngo);
			EventMessage last = messages.getLast();
			assertThat(last.getNote()).containsEntry("ru", "Начнём на час позже");
			assertThat(last.getEvent().getCapacity()).isEqualTo(120);
			assertThat(last.getEvent().getVenue()).isNull();
			assertThat(last.getEvent().getSessions().getFirst().getStartsAt()).isEqualTo("2033-06-03T10:30");
			assertThat(last.getEvent().getParties()).hasSize(1);
			assertThat(last.getEvent().getCalendarSequence()).isEqualTo(1000);
		}
	}

	@Test
	void aPastConferenceIsEnteredAsEndedByWhoMaySpeakForItsOrganization() {
		String ngo = World.organization("published", "unverified");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String event = World.make(owner, World.event(ngo, "firstDay", "2013-06-03", "lastDay", "2013-06-04"));
		assertThat(World.act(owner, event, "record", null).status()).isEqualTo(403);
		assertThat(World.act(World.curator(), event, "announce", null).status()).isEqualTo(409);
		World.must(World.act(World.curator(), event, "record", null), 200);
		assertThat(World.visitor().get(event).json().get("state").asString()).isEqualTo("ended");
		assertThat(World.visitor().get(event + "/seats").status()).isEqualTo(404);
	}

	@Test
	void listsShowWhatTheReaderMayKnow() {
		String ngo = World.verified();
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String topic = World.concept("topic", "best-practice");
		String draft = World.make(owner, World.event(ngo, "topics", List.of(topic)));
		String announced = World.make(owner, World.event(ngo, "topics", List.of(topic)), "announce");
		String here = World.LIST + "?topic=best-practice&organization=" + ngo;
		assertThat(ids(World.visitor().get(here))).containsExactly(announced);
		assertThat(ids(owner.get(here))).containsExactly(announced, draft);
		assertThat(ids(owner.get(World.LIST + "?mine=true&state=draft"))).containsExactly(draft);
		assertThat(ids(World.visitor().get(World.LIST + "?mine=true"))).isEmpty();
	}

	@Test
	void whatIsAheadIsReadFromTheNextDayOnAndWhatIsPastFromTheLatestBack() {
		String ngo = World.verified();
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String far = on(owner, ngo, "2035-01-01", "2035-01-02", "announce");
		String near = on(owner, ngo, "2034-01-01", "2034-01-01", "announce");
		String sameDay = on(owner, ngo, "2034-01-01", "2034-01-05", "announce");
		String old = on(owner, ngo, "2011-06-13", "2011-06-14", "record");
		String older = on(owner, ngo, "2010-06-13", "2010-06-14", "record");
		World.must(World.act(owner, near, "cancel", Map.of()), 200);
		assertThat(inSteps(ngo, "ahead")).containsExactly(near, sameDay, far);
		assertThat(inSteps(ngo, "past")).containsExactly(old, older);
		World.must(World.visitor().get(World.LIST + "?when=ahead&after=x"), 200);
	}

	private static String on(Http owner, String ngo, String first, String last, String action) {
		return World.make(owner, World.event(ngo, "firstDay", first, "lastDay", last), action);
	}

	/** Page by page, one event on each. */
	private static List<String> inSteps(String ngo, String when) {
		List<String> all = new ArrayList<>();
		String here = World.LIST + "?limit=1&organization=" + ngo + "&when=" + when;
		String next = "";
		do {
			Http.Answer page = World.visitor().get(here + next);
			all.addAll(ids(page));
			next = "&after=" + page.json().path("next").asString("");
		}
		while (!next.equals("&after="));
		return all;
	}

	private static List<String> ids(Http.Answer list) {
		return World.must(list, 200)
			.json()
			.get("items")
			.valueStream()
			.map(item -> World.LIST + "/" + item.get("id").asString())
			.toList();
	}

	private static Map<String, Object> session(String startsAt) {
		return Map.of("type", "opening", "title", World.text("Открытие"), "day", "2033-06-03", "startsAt", startsAt,
				"speakers", List.of(Map.of("name", World.text("Алмазбек Абытов"), "affiliation", World.text("министр"),
						"role", "speaker")));
	}

}
