package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** How organizations are found, and that a number belongs to one of them. */
class RegisterIT {

	@Test
	void anOrganizationIsFoundByAnyOfItsNamesHoweverItIsTyped() {
		String mark = mark();
		Map<String, Object> form = Directory.form("Эмгек жөнүндө борбор " + mark);
		form.put("acronym", Map.of("ru", "ЦТ" + mark));
		form.put("alternateNames", List.of(Map.of("text", "Ошибочное " + mark, "kind", "misspelling")));
		String id = Directory.published(form).get("id").asString();
		for (String words : List.of("эмгек " + mark, "ЖОНУНДО " + mark, "борб " + mark, "цт" + mark, "ошиб " + mark)) {
			assertThat(found("q=" + encoded(words))).as(words).containsExactly(id);
		}
		assertThat(found("q=" + encoded("окуу " + mark))).isEmpty();
	}

	@Test
	void theListIsNarrowedByKindGroupPlaceTopicAndParent() {
		String area = concept("area", null);
		String village = concept("area", area);
		String topic = concept("topic", null);
		String parent = Directory.published(Directory.form("areasServed", List.of(area))).get("id").asString();
		Map<String, Object> form = Directory.form("parentId", parent);
		form.put("classification", "10");
		form.put("stakeholderGroup", "state");
		form.put("topics", List.of(topic));
		form.put("locations", List.of(Map.of("area", village)));
		String child = Directory.published(form).get("id").asString();
		assertThat(found("area=" + area)).containsExactly(parent, child);
		assertThat(found("area=" + village)).containsExactly(child);
		assertThat(found("topic=" + topic)).containsExactly(child);
		assertThat(found("parent=" + parent)).containsExactly(child);
		assertThat(found("area=" + area + "&classification=10")).containsExactly(child);
		assertThat(found("area=" + area + "&group=ngo")).containsExactly(parent);
		assertThat(found("area=" + area + "&group=state&classification=22")).isEmpty();
	}

	@Test
	void visitorsFindWhatIsPublishedTheDirectorysPeopleFindAllAndOwnersTheirOwn() {
		String mark = mark();
		Http registrant = Directory.somebody();
		String draft = Directory.draft(registrant, Directory.form("Проект " + mark)).get("id").asString();
		String published = Directory.published(Directory.form("Центр " + mark)).get("id").asString();
		assertThat(found("q=" + mark)).containsExactly(published);
		assertThat(found("q=" + mark + "&listing=draft")).isEmpty();
		assertThat(ids(Directory.with(Role.VERIFIER), "q=" + mark)).containsExactlyInAnyOrder(draft, published);
		assertThat(ids(Directory.with(Role.CURATOR), "q=" + mark + "&listing=draft")).containsExactly(draft);
		assertThat(ids(registrant, "mine=true")).containsExactly(draft);
		assertThat(ids(Directory.in(published, Role.ORG_EDITOR), "mine=true")).containsExactly(published);
		assertThat(ids(Directory.somebody(), "mine=true")).isEmpty();
		assertThat(found("mine=true")).isEmpty();
	}

	@Test
	void whoTurnsPagesWhileOthersWriteSeesEveryoneOnce() {
		String mark = mark();
		List<String> there = IntStream.range(0, 25)
			.mapToObj((number) -> Directory.published(Directory.form("Центр %s %d".formatted(mark, number))))
			.map((node) -> node.get("id").asString())
			.toList();
		List<String> seen = new ArrayList<>();
		@Nullable String next = "";
		while (next != null) {
			JsonNode page = Directory.visitor()
				.get(Directory.ORGANIZATIONS + "?limit=7&q=" + mark + (next.isEmpty() ? "" : "&after=" + next))
				.json();
			page.get("items").forEach((item) -> seen.add(item.get("id").asString()));
			next = page.get("next").isNull() ? null : page.get("next").asString();
			change(there.get(seen.size() % there.size()), mark);
			Directory.published(Directory.form("Новый %s %d".formatted(mark, seen.size())));
		}
		assertThat(seen).doesNotHaveDuplicates().containsAll(there);
	}

	@Test
	void ofSixteenWhoRegisterTheSameNumberAtOnceOneGetsIt() throws Exception {
		Map<String, String> identifier = Directory.identifier("XX-INN", UUID.randomUUID().toString());
		List<Callable<Http.Answer>> all = IntStream.range(0, 16)
			.mapToObj((number) -> registration(Directory.form("identifiers", List.of(identifier))))
			.toList();
		List<Http.Answer> answers = atOnce(all);
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409).hasSize(15);
		JsonNode winner = answers.stream().filter((answer) -> answer.status() == 201).findAny().orElseThrow().json();
		giveUp(winner);
		assertThat(Directory.somebody()
			.post(Directory.ORGANIZATIONS, Directory.form("identifiers", List.of(identifier)))
			.status()).as("the number was given up").isEqualTo(201);
	}

	@Test
	void whoWasRefusedKeepsNobodyFromHisOwnNumber() {
		Map<String, Object> form = Directory.form("identifiers",
				List.of(Directory.identifier("XX-INN", UUID.randomUUID().toString())));
		Http squatter = Directory.somebody();
		JsonNode submitted = Directory.step(squatter, Directory.draft(squatter, form), "submit", null);
		assertThat(Directory.somebody().post(Directory.ORGANIZATIONS, form).status()).isEqualTo(409);
		Directory.step(Directory.with(Role.VERIFIER), submitted, "reject", Map.of("note", "Not yours"));
		assertThat(Directory.somebody().post(Directory.ORGANIZATIONS, form).status()).isEqualTo(201);
		assertThat(Directory.somebody().post(Directory.ORGANIZATIONS, form).status()).isEqualTo(409);
	}

	@Test
	void whoeverRepeatsARegistrationGetsOneOrganization() throws Exception {
		Http registrant = Directory.somebody().idempotencyKey(UUID.randomUUID().toString());
		Map<String, Object> form = Directory.form("identifiers",
				List.of(Directory.identifier("XX-INN", UUID.randomUUID().toString())));
		Callable<Http.Answer> sending = () -> registrant.post(Directory.ORGANIZATIONS, form);
		List<Http.Answer> answers = atOnce(List.of(sending, sending, sending, sending));
		assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
		assertThat(answers.stream().map((answer) -> answer.json().get("id").asString()).distinct()).hasSize(1);
	}

	@Test
	void twoOrganizationsCannotBeEachOthersParents() throws Exception {
		for (int round = 0; round < 5; round++) {
			JsonNode one = Directory.published(Directory.form());
			JsonNode other = Directory.published(Directory.form());
			List<Http.Answer> answers = atOnce(List.of(adoption(one, other), adoption(other, one)));
			assertThat(answers).extracting(Http.Answer::status).contains(400).containsAnyOf(200, 400);
		}
	}

	@Test
	void aRefusedTieLeavesNothingBehind() throws Exception {
		JsonNode parent = Directory.published(Directory.form());
		JsonNode child = Directory.published(Directory.form("parentId", parent.get("id").asString()));
		assertThat(adoption(parent, child).call().status()).isEqualTo(400);
		Http curator = Directory.with(Role.CURATOR).ifMatch(child.get("version").asLong());
		assertThat(curator.put(Directory.ORGANIZATIONS + "/" + child.get("id").asString(), Directory.form()).status())
			.isEqualTo(200);
		assertThat(adoption(parent, child).call().status()).as("they are strangers now").isEqualTo(200);
	}

	@Test
	void aTieInAChangeThatWasRefusedForItsNumberLeavesNothingBehind() throws Exception {
		List<Map<String, Object>> number = List
			.of(Map.of("scheme", "XX-INN", "identifier", UUID.randomUUID().toString()));
		Directory.published(Directory.form("identifiers", number));
		JsonNode parent = Directory.published(Directory.form());
		JsonNode child = Directory.published(Directory.form());
		Map<String, Object> both = new HashMap<>(Directory.form("parentId", parent.get("id").asString()));
		both.put("identifiers", number);
		Http.Answer refused = Directory.with(Role.CURATOR)
			.ifMatch(child.get("version").asLong())
			.put(Directory.ORGANIZATIONS + "/" + child.get("id").asString(), both);
		assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
		assertThat(adoption(parent, child).call().status()).as("they are strangers still").isEqualTo(200);
	}

	private static Callable<Http.Answer> adoption(JsonNode child, JsonNode parent) {
		Http curator = Directory.with(Role.CURATOR).ifMatch(child.get("version").asLong());
		Map<String, Object> form = Directory.form("parentId", parent.get("id").asString());
		return () -> curator.put(Directory.ORGANIZATIONS + "/" + child.get("id").asString(), form);
	}

	private static Callable<Http.Answer> registration(Map<String, Object> form) {
		Http registrant = Directory.somebody();
		return () -> registrant.post(Directory.ORGANIZATIONS, form);
	}

	private static List<Http.Answer> atOnce(List<Callable<Http.Answer>> all) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Http.Answer> answers = new ArrayList<>();
			for (Future<Http.Answer> answer : threads.invokeAll(all)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

	private static void giveUp(JsonNode organization) {
		Http.Answer edited = Directory.in(organization.get("id").asString(), Role.ORG_OWNER)
			.ifMatch(organization.get("version").asLong())
			.put(Directory.ORGANIZATIONS + "/" + organization.get("id").asString(), Directory.form());
		assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
	}

	private static void change(String id, String mark) {
		Http curator = Directory.with(Role.CURATOR);
		long version = curator.get(Directory.ORGANIZATIONS + "/" + id).version();
		Http.Answer edited = curator.ifMatch(version)
			.put(Directory.ORGANIZATIONS + "/" + id, Directory.form("Изменён " + mark));
		assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
	}

	private static String concept(String scheme, @Nullable String broader) {
		String notation = scheme + "-" + UUID.randomUUID();
		Map<String, Object> body = (broader != null) ? Map.of("prefLabel", Map.of("en", notation), "broader", broader)
				: Map.of("prefLabel", Map.of("en", notation));
		Http.Answer answer = Directory.with(Role.CURATOR)
			.header("If-None-Match", "*")
			.put("/api/v1/concepts/" + scheme + "/" + notation, body);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
		return notation;
	}

	private static List<String> found(String query) {
		return ids(Directory.visitor(), query);
	}

	private static List<String> ids(Http caller, String query) {
		Http.Answer answer = caller.get(Directory.ORGANIZATIONS + "?" + query);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json().get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

	private static String mark() {
		return "m" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
