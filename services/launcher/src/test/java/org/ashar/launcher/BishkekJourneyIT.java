package org.ashar.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bishkek, 2013: an international conference with 120 seats shared out to the groups that
 * have a stake in it, 200 people who want to come, and an organizer who looks at each.
 * From outside only: the organizer's pages, the interface, the letters.
 */
class BishkekJourneyIT {

	private static final Map<String, Integer> QUOTAS = Map.of("state", 30, "ngo", 40, "diaspora", 10, "union", 5,
			"employer", 5, "media", 10, "donor", 10, "academia", 10);

	private static final Map<String, Integer> APPLICANTS = Map.of("state", 45, "ngo", 80, "diaspora", 15, "union", 5,
			"employer", 5, "media", 20, "donor", 10, "academia", 20);

	private static final int SEATS = 120;

	private static final List<String> LANGUAGES = List.of("ky", "ru", "en");

	private final RunningPlatform platform = RunningPlatform.get();

	private final Post post = new Post(this.platform.mailbox());

	private final Visitor desk = Visitor.signedIn(this.platform.portal(), this.post, "organizer@example.org", "ru");

	private final String event = open();

	private final String path = "/api/v1/events/" + this.event;

	private final List<Guest> guests = guests();

	private final SignedIn organizer = new SignedIn(this.platform, "organizer");

	private final AtomicInteger mostTaken = new AtomicInteger();

	@Test
	void fromTheFirstIdeaToTheDoor() throws Exception {
		together(this.guests, this::apply);
		together(this.guests, this::confirm);
		assertThat(seats().path("taken").asInt()).as("nobody has a seat before somebody has looked").isZero();
		AtomicBoolean over = new AtomicBoolean();
		Thread watcher = Thread.ofVirtual().start(() -> watch(over));
		List<Guest> refused = of("ngo").subList(3, 8);
		decide(refused);
		quotasAreFilledInTheOrderOfArrival(refused);

		List<Guest> leaving = new ArrayList<>(seated("state", refused).subList(0, 5));
		leaving.addAll(seated("ngo", refused).subList(10, 20));
		Map<String, List<Guest>> next = Map.of("state", waiting("state", refused).subList(0, 5), "ngo",
				waiting("ngo", refused).subList(0, 10));
		together(leaving, (guest) -> act("withdraw", guest, "withdrawn"));
		areOffered(next.values().stream().flatMap(List::stream).toList());
		together(next.values().stream().flatMap(List::stream).toList(), (guest) -> act("accept", guest, "confirmed"));
		over.set(true);
		watcher.join();
		assertThat(this.mostTaken.get()).as("seen while it went on").isEqualTo(SEATS);

		List<Guest> reporters = waiting("media", refused).subList(0, 4);
		moreFor("media", 4);
		areOffered(reporters);
		together(reporters, (guest) -> act("accept", guest, "confirmed"));
		whoChangesSomethingIsLookedAtAgain(reporters.getFirst());
		letters(seated("donor", refused), refused);
		atTheDoor();
	}

	/** On the organizer's pages. */
	private String open() {
		Document form = this.desk.open("/events/new");
		String own = form.select("select[name=organizationId] option[value~=.+]").getFirst().attr("value");
		Document made = this.desk.submit(form.selectFirst("main form"),
				Map.of("organizationId", own, "name.ru",
						"Передовой опыт в защите прав трудовых мигрантов " + UUID.randomUUID(), "firstDay",
						"2033-06-03", "lastDay", "2033-06-04", "zone", "Asia/Bishkek", "attendance", "offline"),
				"");
		String id = Visitor.idOf(made);
		this.desk.submit(Visitor.formWith(made, "announce"), Map.of(), "announce");
		Document rules = this.desk.open("/events/" + id + "/rules");
		this.desk.submit(
				rules.selectFirst("main form[action*=rules]"), Map.of("approval", "true", "consents[0].id", "photos",
						"consents[0].text.ru", "Меня можно снимать на фото и видео", "consents[0].required", "true"),
				"");
		Map<String, String> seating = new HashMap<>(Map.of("capacity", Integer.toString(SEATS)));
		QUOTAS.forEach((group, quota) -> seating.put("quotas." + group, quota.toString()));
		Document seated = this.desk.submit(
				this.desk.open("/events/" + id + "/seating").selectFirst("main form[action*=seating]"), seating, "");
		this.desk.submit(Visitor.formWith(seated, "open-registration"), Map.of(), "open-registration");
		return id;
	}

	/** The groups come mixed, as people do. */
	private List<Guest> guests() {
		List<Guest> all = new ArrayList<>();
		Map<String, Integer> left = new LinkedHashMap<>(APPLICANTS);
		while (left.values().stream().anyMatch((count) -> count > 0)) {
			left.replaceAll((group, count) -> {
				if (count > 0) {
					all.add(guest(group, all.size()));
				}
				return count - 1;
			});
		}
		return all;
	}

	private Guest guest(String group, int number) {
		String email = group + "-" + number + "-" + this.event.substring(24) + "@example.org";
		String language = LANGUAGES.get(number % LANGUAGES.size());
		return new Guest(number, group, email, language, new Http(this.platform.portal().toString()).language(language)
			.header("X-Forwarded-For", "198.51.100." + (number + 1)));
	}

	private void apply(Guest guest) {
		must(guest.http()
			.post(this.path + "/registrations", Map.of("name", "Айсулуу " + guest.number(), "email", guest.email(),
					"language", guest.language(), "group", guest.group(), "consents", List.of("photos"))),
				202);
	}

	private void confirm(Guest guest) {
		String token = token(guest, "/registrations/confirm/");
		assertThat(must(guest.http().post("/api/v1/registrations/confirm", Map.of("token", token)), 200).json()
			.path("state")
			.asString()).isEqualTo("pending_approval");
	}

	/** One after the other, in the order in which their addresses were confirmed. */
	private void decide(List<Guest> refused) {
		List<String> wrong = refused.stream().map(Guest::email).toList();
		registered("pending_approval").stream()
			.sorted((one, other) -> Long.compare(one.path("queueNumber").asLong(), other.path("queueNumber").asLong()))
			.forEach((row) -> must(this.organizer.http()
				.post(this.path + "/registrations/" + row.path("id").asString() + "/decisions",
						wrong.contains(row.path("email").asString())
								? Map.of("decision", "reject", "reason", "Не представляет организацию")
								: Map.of("decision", "approve")),
					200));
		List<String> arrival = organizerSees().stream()
			.sorted((one, other) -> Long.compare(one.path("queueNumber").asLong(Long.MAX_VALUE),
					other.path("queueNumber").asLong(Long.MAX_VALUE)))
			.map((row) -> row.path("email").asString())
			.toList();
		this.guests.sort((one, other) -> Integer.compare(arrival.indexOf(one.email()), arrival.indexOf(other.email())));
	}

	private void quotasAreFilledInTheOrderOfArrival(List<Guest> refused) {
		Map<String, String> states = organizerSees().stream()
			.collect(Collectors.toMap((row) -> row.path("email").asString(), (row) -> row.path("state").asString()));
		refused.forEach((guest) -> assertThat(states.get(guest.email())).isEqualTo("rejected"));
		QUOTAS.forEach((group, quota) -> {
			assertThat(seated(group, refused)).as(group)
				.hasSize(quota)
				.allMatch((guest) -> states.get(guest.email()).equals("confirmed"));
			assertThat(waiting(group, refused)).as(group)
				.allMatch((guest) -> states.get(guest.email()).equals("waitlisted"));
		});
		assertThat(seats().path("taken").asInt()).isEqualTo(SEATS);
	}

	private List<Guest> of(String group) {
		return this.guests.stream().filter((guest) -> guest.group().equals(group)).toList();
	}

	private List<Guest> welcome(String group, List<Guest> refused) {
		return of(group).stream().filter((guest) -> !refused.contains(guest)).toList();
	}

	private List<Guest> seated(String group, List<Guest> refused) {
		return welcome(group, refused).subList(0, QUOTAS.get(group));
	}

	private List<Guest> waiting(String group, List<Guest> refused) {
		List<Guest> welcome = welcome(group, refused);
		return welcome.subList(QUOTAS.get(group), welcome.size());
	}

	/** Exactly these, each by a letter. */
	private void areOffered(List<Guest> next) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(registered("offered").stream().map((row) -> row.path("email").asString()))
				.containsExactlyInAnyOrderElementsOf(next.stream().map(Guest::email).toList()));
		next.forEach((guest) -> this.post.await(guest.email(), (_) -> this.post.to(guest.email()).size() > 3));
	}

	private void moreFor(String group, int more) {
		Document seating = this.desk.open("/events/" + this.event + "/seating");
		this.desk.submit(seating.selectFirst("main form[action*=seating]"), Map.of("capacity",
				Integer.toString(SEATS + more), "quotas." + group, Integer.toString(QUOTAS.get(group) + more)), "");
	}

	private void whoChangesSomethingIsLookedAtAgain(Guest guest) {
		String token = token(guest, "/registrations/");
		assertThat(must(guest.http()
			.post("/api/v1/registrations/edit", Map.of("token", token, "name", "Айсулуу, другая фамилия")), 200).json()
			.path("state")
			.asString()).isEqualTo("needs_reapproval");
		String id = registered("needs_reapproval").getFirst().path("id").asString();
		must(this.organizer.http()
			.post(this.path + "/registrations/" + id + "/decisions", Map.of("decision", "approve")), 200);
		assertThat(seats().path("taken").asInt()).isEqualTo(SEATS + 4);
	}

	private void letters(List<Guest> some, List<Guest> refused) {
		for (Guest guest : some) {
			Post.Letter seat = this.post.await(guest.email(), (letter) -> !this.post.calendars(letter).isEmpty());
			assertThat(seat.header("Content-Language")).isEqualTo(guest.language());
			assertThat(seat.html()).contains("cid:ticket.png");
		}
		for (Guest guest : refused) {
			Post.Letter no = this.post.await(guest.email(), (_) -> this.post.to(guest.email()).size() > 2);
			assertThat(no.header("Content-Language")).startsWith(guest.language());
			assertThat(no.text()).as("the reason stays with the organizer").doesNotContain("Не представляет");
		}
	}

	/** Somebody who came out of the queue is found by her name. */
	private void atTheDoor() {
		JsonNode device = must(this.organizer.http().post(this.path + "/devices", Map.of("name", "Вход")), 201).json();
		Http door = new Http(this.platform.portal().toString()).header("Device-Token", device.get("token").asString());
		List<JsonNode> expected = pages(door, "/api/v1/devices/guests");
		assertThat(expected).hasSize(SEATS + 4);
		assertThat(expected.toString()).as("names and categories alone").doesNotContain("@example.org");
		JsonNode her = expected.stream()
			.filter((row) -> row.path("name").asString().equals("Айсулуу, другая фамилия"))
			.findFirst()
			.orElseThrow();
		Instant now = Instant.now();
		must(door.post("/api/v1/devices/scans", Map.of("clock", now, "scans", List.of(Map.of("id", UUID.randomUUID(),
				"direction", "in", "registrationId", her.path("id").asString(), "listed", true, "at", now)))), 200);
		assertThat(
				must(this.organizer.http().get(this.path + "/attendance"), 200).json().at("/items/0/name").asString())
			.isEqualTo("Айсулуу, другая фамилия");
		assertThat(this.desk.open("/events/" + this.event + "/guests/attendance").text())
			.contains("Айсулуу, другая фамилия");
	}

	private void act(String action, Guest guest, String state) {
		String token = token(guest, "/registrations/");
		assertThat(must(guest.http().post("/api/v1/registrations/" + action, Map.of("token", token)), 200).json()
			.path("state")
			.asString()).isEqualTo(state);
	}

	/** That of the newest letter that has one. */
	private String token(Guest guest, String link) {
		boolean other = !link.endsWith("/confirm/");
		return this.post
			.await(guest.email(),
					(letter) -> letter.text().contains(link) && !(other && letter.text().contains(link + "confirm/")))
			.link(link)
			.substring(link.length());
	}

	private void watch(AtomicBoolean over) {
		Awaitility.await().forever().pollInterval(Duration.ofMillis(100)).until(() -> {
			Http.Answer seen = look();
			// Who looks in vain on a slow machine looks again.
			if (seen.status() == 200) {
				this.mostTaken.accumulateAndGet(seen.json().path("taken").asInt(), Math::max);
			}
			return over.get();
		});
	}

	private JsonNode seats() {
		return must(look(), 200).json();
	}

	private Http.Answer look() {
		return new Http(this.platform.portal().toString()).header("X-Forwarded-For", "192.0.2.13")
			.get(this.path + "/seats");
	}

	private List<JsonNode> organizerSees() {
		return registered("");
	}

	private List<JsonNode> registered(String state) {
		return pages(this.organizer.http(), this.path + "/registrations" + (state.isEmpty() ? "" : "?state=" + state));
	}

	private static List<JsonNode> pages(Http reader, String list) {
		List<JsonNode> rows = new ArrayList<>();
		String query = list + (list.contains("?") ? "&" : "?") + "limit=100";
		String next = "";
		do {
			JsonNode page = must(reader.get(query + next), 200).json();
			page.path("items").forEach(rows::add);
			next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
		}
		while (!next.isEmpty());
		return rows;
	}

	private static Http.Answer must(Http.Answer answer, int status) {
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		return answer;
	}

	private static void together(List<Guest> people, Consumer<Guest> deed) throws Exception {
		Stream<Callable<Boolean>> deeds = people.stream().map((guest) -> () -> {
			deed.accept(guest);
			return true;
		});
		try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
			for (Future<Boolean> done : threads.invokeAll(deeds.toList())) {
				done.get();
			}
		}
	}

	/** Somebody who wants to come. */
	record Guest(int number, String group, String email, String language, Http http) {
	}

}
