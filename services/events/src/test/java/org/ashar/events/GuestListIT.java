package org.ashar.events;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What organizers find in the list of guests, note there and count. */
class GuestListIT {

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, 2, Map.of());

	private final String list = event + "/registrations";

	@Test
	void somebodyIsFoundByBeginningsOfWordsAsPeopleTypeThem() {
		enrol("Өмүрбек Үсөнов", "omurbek@example.org", "affiliation", "Улуттук китепкана");
		enrol("Айгуль Токтогулова", "aigul.t@example.net");
		enrol("Анна Ёлкина", "anna@example.org");

		assertThat(found("q", "омур")).containsExactly("Өмүрбек Үсөнов");
		assertThat(found("q", "ӨМҮРБЕК усо")).containsExactly("Өмүрбек Үсөнов");
		assertThat(found("q", "китеп")).containsExactly("Өмүрбек Үсөнов");
		assertThat(found("q", "елк")).containsExactly("Анна Ёлкина");
		assertThat(found("q", "aigul.t@example.net")).containsExactly("Айгуль Токтогулова");
		assertThat(found("q", "an")).containsExactly("Анна Ёлкина");
		assertThat(found("q", "example")).hasSize(3);
		assertThat(found("q", "example aigul")).containsExactly("Айгуль Токтогулова");
		assertThat(found("q", "aigulx")).isEmpty();
		assertThat(found("q", "толстой")).isEmpty();
		assertThat(found("q", "a")).as("one letter says nothing").hasSize(3);
		World.must(owner.post(list + "/search", Map.of("wanted", Map.of("q", "a\u0000b"))), 400);
		World.must(owner.post(list + "/search", Map.of("wanted", Map.of("state", "nonsense"))), 400);
	}

	@Test
	void whatIsFoundIsFoundPageByPageFromBothEnds() {
		for (int i = 0; i < 7; i++) {
			enrol("Guest Number" + i, "guest" + i + "@example.org");
		}
		assertThat(pages(false, Map.of("q", "guest"))).containsExactly("Guest Number0", "Guest Number1",
				"Guest Number2", "Guest Number3", "Guest Number4", "Guest Number5", "Guest Number6");
		assertThat(pages(true, Map.of("q", "guest", "state", "waitlisted"))).containsExactly("Guest Number6",
				"Guest Number5", "Guest Number4", "Guest Number3", "Guest Number2");
		assertThat(pages(true, Map.of())).hasSize(7);
	}

	@Test
	void theListIsNarrowedByHowTheyStandAndWhatTheyAnswered() {
		World.concept("stakeholder-group", "media");
		World.must(
				owner.ifMatch(owner.get(event).version())
					.put(event + "/entry-rules",
							World
								.body("approval", true, "offerHours", 24, "questions",
										List.of(Map.of("id", "land", "kind", "country", "label", World.text("Страна"),
												"keepDays", 30),
												Map.of("id", "sex", "kind", "choice", "label", World.text("Пол"),
														"keepDays", 30, "options",
														List.of(Map.of("value", "f", "label", World.text("ж")),
																Map.of("value", "m", "label", World.text("м"))))))),
				200);
		register("Asks One", Map.of("land", "KG", "sex", "f"), null);
		register("Asks Two", Map.of("land", "KZ"), "media");
		enrol("Seated", "seated@example.org");
		enrol("Seated Too", "seated2@example.org");
		String last = enrol("Waits", "waits@example.org");
		World.must(
				owner.post(list + "/" + last + "/decisions", Map.of("decision", "prioritise", "reason", "She chairs")),
				200);

		assertThat(found("question", "land")).containsExactly("Asks One", "Asks Two");
		assertThat(found("question", "land", "answer", "KG")).containsExactly("Asks One");
		assertThat(found("question", "sex", "answer", "m")).isEmpty();
		assertThat(found("state", "confirmed", "q", "seat")).containsExactly("Seated", "Seated Too");
		assertThat(found("group", "media")).containsExactly("Asks Two");
		assertThat(found("first", true)).containsExactly("Waits");
		assertThat(found("approval", false, "first", false)).contains("Seated").doesNotContain("Waits");
		assertThat(found("arrived", true)).isEmpty();
		assertThat(found("arrived", false)).hasSize(5);

		JsonNode numbers = World.must(owner.get(list + "/statistics"), 200).json();
		assertThat(numbers.at("/states/confirmed").asInt()).isEqualTo(2);
		assertThat(numbers.at("/answers/land/KG").asInt()).isEqualTo(1);
		assertThat(numbers.at("/answers/land/KZ").asInt()).isEqualTo(1);
		assertThat(numbers.at("/answers/sex").size()).isEqualTo(1);
		assertThat(numbers.at("/groups/media").asInt()).isEqualTo(1);
		assertThat(numbers.get("days").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(5);
		World.must(World.in(ngo, Role.ORG_EDITOR).get(list + "/statistics"), 403);
	}

	@Test
	void whatSomebodyHasChangedIsFoundAndWhatSheWasCalledIsNot() {
		String email = UUID.randomUUID() + "@example.org";
		Mail mail = new Mail();
		World.must(World.visitor().post(list, World.guest(email, "name", "Прежняя Фамилия")), 202);
		String token = mail.await(email, "confirm").token();
		World.must(World.visitor().post("/api/v1/registrations/confirm", Map.of("token", token)), 200);
		String manage = mail.await(email, "seat").token();
		World.must(World.visitor().post("/api/v1/registrations/edit", Map.of("token", manage, "name", "Новая Фамилия")),
				200);
		assertThat(found("q", "новая")).hasSize(1);
		assertThat(found("q", "прежняя")).isEmpty();
		assertThat(found("state", "unconfirmed")).isEmpty();
	}

	@Test
	void organizersNoteThingsForEachOtherAndNobodyElseSeesThem() {
		String id = enrol("Somebody", "somebody@example.org");
		Http moderator = World.with(Role.EVENT_MODERATOR, scope());
		String notes = list + "/" + id + "/notes";
		World.must(moderator.post(notes, Map.of("text", "Vegetarian, calls back on Monday")), 200);
		World.must(moderator.post(notes, Map.of("text", "Vegetarian, calls back on Monday")), 200);
		JsonNode noted = World.must(owner.get(list), 200).json().at("/items/0/notes");
		assertThat(noted).as("twice is as once").hasSize(1);
		assertThat(noted.at("/0/text").asString()).contains("Vegetarian");
		assertThat(noted.at("/0/role").asString()).isEqualTo("event-moderator");
		assertThat(stored()).as("sealed at rest").doesNotContain("Vegetarian").doesNotContain("Somebody");
		World.must(World.with(Role.CHECK_IN, scope()).post(notes, Map.of("text", "no")), 403);
		World.must(World.with(Role.EVENT_EDITOR, scope()).post(notes, Map.of("text", "no")), 403);
		for (int i = 0; i < 19; i++) {
			World.must(owner.post(notes, Map.of("text", "note " + i)), 200);
		}
		World.must(owner.post(notes, Map.of("text", "one too many")), 409);
	}

	@Test
	void eachPermissionOpensItsOwnDoorsAndNoOther() {
		enrol("Somebody", "somebody@example.org");
		Http moderator = World.with(Role.EVENT_MODERATOR, scope());
		Http editor = World.with(Role.EVENT_EDITOR, scope());
		Http door = World.with(Role.CHECK_IN, scope());
		Http elsewhere = World.with(Role.EVENT_MODERATOR, "event:" + UUID.randomUUID());
		World.must(moderator.get(list), 200);
		for (Http other : List.of(editor, door, elsewhere)) {
			World.must(other.get(list), 403);
			World.must(other.post(list + "/search", Map.of()), 403);
			World.must(other.get(event + "/bulk-actions"), 403);
			World.must(other.get(event + "/messages"), 403);
			World.must(other.post(event + "/exports", export("csv")), 403);
		}
		World.must(moderator.post(event + "/exports", export("csv")), 403);
		World.must(moderator.ifMatch(1).put(event + "/seating", Map.of("capacity", 5)), 403);
		World.must(editor.ifMatch(1).put(event, World.event(ngo)), 412);
		World.must(moderator.ifMatch(1).put(event, World.event(ngo)), 403);
		World.must(door.ifMatch(1).put(event, World.event(ngo)), 403);
		World.must(door.post(event + "/devices", Map.of("name", "Door")), 201);
		World.must(editor.post(event + "/devices", Map.of("name", "Door")), 403);
	}

	static Map<String, Object> export(String format) {
		return Map.of("format", format, "columns", List.of("name"));
	}

	private String scope() {
		return "event:" + event.substring(event.lastIndexOf('/') + 1);
	}

	private String stored() {
		return World.service()
			.bean(org.springframework.data.mongodb.core.MongoOperations.class)
			.findAll(org.bson.Document.class, "registrations")
			.toString();
	}

	private void register(String name, Map<String, String> answers, String group) {
		String email = UUID.randomUUID() + "@example.org";
		Mail mail = new Mail();
		World.must(World.visitor().post(list, World.guest(email, "name", name, "answers", answers, "group", group)),
				202);
		String token = mail.await(email, "confirm").token();
		World.must(World.visitor().post("/api/v1/registrations/confirm", Map.of("token", token)), 200);
		await().until(() -> found("q", name).size() == 1);
	}

	private String enrol(String name, String email, Object... more) {
		Map<String, Object> person = World.but(World.body("name", name, "email", email, "language", "ru"), more);
		World.must(owner.post(event + "/enrolments", Map.of("preview", false, "people", List.of(person))), 200);
		return World.must(owner.post(list + "/search", Map.of("wanted", Map.of("q", email))), 200)
			.json()
			.at("/items/0/id")
			.asString();
	}

	private List<String> found(Object... wanted) {
		return World.must(owner.post(list + "/search", Map.of("wanted", World.body(wanted))), 200)
			.json()
			.get("items")
			.valueStream()
			.map(guest -> guest.get("name").asString())
			.toList();
	}

	private List<String> pages(boolean newestFirst, Map<String, String> wanted) {
		List<String> names = new java.util.ArrayList<>();
		String after = "";
		do {
			JsonNode page = World
				.must(owner.post(list + "/search?limit=2" + after,
						Map.of("newestFirst", newestFirst, "wanted", wanted)), 200)
				.json();
			page.get("items").forEach(guest -> names.add(guest.get("name").asString()));
			after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
		}
		while (!after.isEmpty());
		return names;
	}

}
