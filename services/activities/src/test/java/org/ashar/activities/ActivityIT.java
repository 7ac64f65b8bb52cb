package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.ashar.activities.activity.SearchUpkeep;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** An activity's way to its readers, as people and other services see it. */
class ActivityIT {

	private static final String LIST = "/api/v1/activities";

	@Test
	void anActivityIsWrittenPublishedAndFollowedAndTheWorldHearsOfItInOrder() {
		String ngo = World.organization("published", "verified");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String topic = World.concept("topic", "migrant-families");
		String id = World.make(owner, LIST,
				World.activity(ngo, "topics", List.of(topic), "activityDates",
						List.of(Map.of("type", "1", "date", "2012")), "participatingOrgs",
						List.of(Map.of("organizationId", ngo, "role", "4"))));
		String record = LIST + "/" + id;
		assertThat(World.visitor().get(record).status()).isEqualTo(404);
		assertThat(World.in(World.organization("published", "verified"), Role.ORG_OWNER).get(record).status())
			.isEqualTo(404);

		World.must(World.act(owner, record, "submit", null), 200);
		Http.Answer back = World.must(
				World.act(World.curator(), record, "request-changes", Map.of("note", World.text("Уточните сроки"))),
				200);
		assertThat(back.json().get("editorialState").asString()).isEqualTo("changes_requested");
		assertThat(owner.get(record).json().at("/changesWanted/ru").asString()).isEqualTo("Уточните сроки");
		World.must(World.act(owner, record, "submit", null), 200);
		World.must(World.act(owner, record, "publish", null), 200);
		edit(owner, record, World.activity(ngo, "topics", List.of(topic), "minor", true));
		World.must(World.act(owner, record, "status",
				Map.of("activityStatus", "2", "date", "2012-08", "note", World.text("Проект начался"))), 200);

		Http.Answer seen = World.must(World.visitor().get(record), 200);
		assertThat(seen.version()).isEqualTo(7);
		assertThat(seen.json().get("activityStatus").asString()).isEqualTo("2");
		assertThat(seen.json().get("editorialState").asString()).isEqualTo("published");
		assertThat(seen.json().get("changesWanted").isNull()).isTrue();
		worldHeard(id, ngo);
	}

	private static void worldHeard(String id, String ngo) {
		try (Listener topic = new Listener(Topics.ACTIVITIES)) {
			List<ActivityMessage> messages = topic.hear(id, 7, ActivityMessage.class);
			assertThat(messages).extracting(ActivityMessage::getChange)
				.containsExactly(ActivityChange.DRAFTED, ActivityChange.SUBMITTED, ActivityChange.CHANGES_REQUESTED,
						ActivityChange.SUBMITTED, ActivityChange.PUBLISHED, ActivityChange.EDITED,
						ActivityChange.STATUS_CHANGED);
			assertThat(messages).extracting(message -> message.getStamp().getSequence())
				.containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
			assertThat(messages.subList(0, 4)).allSatisfy(message -> {
				assertThat(message.getActivity().getTitle()).isNull();
				assertThat(message.getActivity().getOrganizationId()).isEqualTo(ngo);
				assertThat(message.getNote()).as("what a curator wants is for its people only").isNull();
			});
			assertThat(messages.get(2).getStamp().getAuthorRole()).isEqualTo("curator");
			assertThat(messages.get(4).getStamp().getAuthorRole()).isEqualTo("org-owner");
			assertThat(messages.get(5).getMinor()).isTrue();
			ActivityMessage last = messages.getLast();
			assertThat(last.getNote()).containsEntry("ru", "Проект начался");
			assertThat(last.getActivity().getTitle()).containsKeys("ky", "ru");
			assertThat(last.getActivity().getActivityDates()).hasSize(1);
			assertThat(last.getActivity().getTopics()).containsExactly("migrant-families");
		}
	}

	@Test
	void whoMayPublishFollowsTheDirectory() {
		String ngo = World.organization("published", "unverified");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String record = LIST + "/" + World.make(owner, LIST, World.activity(ngo), "submit");
		Http.Answer refused = World.act(owner, record, "publish", null);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.json().get("type").asString()).isEqualTo("urn:ashar:problem:organization-not-verified");
		World.tellOf(ngo, "published", "verified");
		assertThat(World.act(owner, record, "publish", null).status()).isEqualTo(200);
	}

	@Test
	void aCuratorPublishesForOthersButNotWhatHeSubmitted() {
		String ngo = World.organization("draft", "unverified");
		Http curator = World.curator();
		String record = LIST + "/" + World.make(curator, LIST, World.activity(ngo), "submit");
		Http.Answer own = World.act(curator, record, "publish", null);
		assertThat(own.status()).isEqualTo(403);
		assertThat(own.json().get("type").asString()).isEqualTo("urn:ashar:problem:four-eyes");
		assertThat(World.act(World.curator(), record, "publish", null).status()).isEqualTo(200);
	}

	@Test
	void aSupersededActivityNamesItsSuccessorAndBothStayReadable() {
		String ngo = World.organization("published", "verified");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String old = World.make(owner, LIST, World.activity(ngo), "submit", "publish");
		String draft = World.make(owner, LIST, World.activity(ngo));
		Http.Answer refused = World.act(owner, LIST + "/" + old, "supersede", Map.of("by", draft));
		assertThat(refused.status()).as("a draft takes nobody's place").isEqualTo(409);
		String successor = World.make(owner, LIST, World.activity(ngo), "submit", "publish");
		World.must(World.act(owner, LIST + "/" + old, "supersede", Map.of("by", successor)), 200);
		World.must(World.act(owner, LIST + "/" + old, "archive", null), 200);
		JsonNode seen = World.must(World.visitor().get(LIST + "/" + old), 200).json();
		assertThat(seen.get("supersededBy").asString()).isEqualTo(successor);
		assertThat(seen.get("editorialState").asString()).isEqualTo("archived");
	}

	@Test
	void aWholeIsNoPartOfItsParts() {
		String ngo = World.organization("published", "verified");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String whole = World.make(owner, LIST, World.activity(ngo));
		String part = World.make(owner, LIST,
				World.activity(ngo, "relatedActivities", List.of(Map.of("activityId", whole, "type", "1"))));
		Http.Answer refused = owner.ifMatch(1)
			.put(LIST + "/" + whole,
					World.activity(ngo, "relatedActivities", List.of(Map.of("activityId", part, "type", "1"))));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().get("type").asString()).isEqualTo("urn:ashar:problem:part-of-itself");
		assertThat(ids(owner.get(LIST + "?parent=" + whole))).containsExactly(part);
	}

	@Test
	void listsShowWhatTheReaderMayKnowAndWhatHeAskedFor() {
		String ngo = World.organization("published", "verified");
		String area = World.concept("area", "chelyabinsk");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String draft = World.make(owner, LIST, World.activity(ngo, "areas", List.of(area)));
		String first = World.make(owner, LIST, World.activity(ngo, "areas", List.of(area)), "submit", "publish");
		String law = World.make(owner, LIST, World.activity(ngo, "areas", List.of(area), "type", "law", "title",
				World.text("Закон о частных агентствах")), "submit", "publish");
		String here = LIST + "?area=" + area;
		assertThat(ids(World.visitor().get(here))).containsExactly(law, first);
		assertThat(ids(owner.get(here))).containsExactly(law, first, draft);
		assertThat(ids(World.curator().get(here + "&editorialState=draft"))).containsExactly(draft);
		assertThat(ids(World.visitor().get(here + "&editorialState=draft"))).isEmpty();
		assertThat(ids(World.visitor().get(here + "&type=law"))).containsExactly(law);
		assertThat(ids(World.visitor()
			.get(here + "&organization=" + ngo + "&q=%D0%A7%D0%90%D0%A1%D0%A2%D0%9D+%D0%B7%D0%B0%D0%BA")))
			.as("ЧАСТН зак: beginnings in any order, capitals do not matter")
			.containsExactly(law);
		assertThat(ids(owner.get(LIST + "?mine=true"))).containsExactly(law, first, draft);
		assertThat(ids(World.visitor().get(LIST + "?mine=true"))).isEmpty();
		pages(here, law, first);
	}

	@Test
	void whatAnEarlierReleaseHasWrittenIsFoundByItsWords() {
		String ngo = World.organization("published", "verified");
		String id = World.make(World.in(ngo, Role.ORG_OWNER), LIST,
				World.activity(ngo, "title", World.text("Караван надежды")), "submit", "publish");
		String own = LIST + "?organization=" + ngo;
		MongoOperations store = World.service().bean(MongoOperations.class);
		Query one = Query.query(Criteria.where("_id").is(id));
		store.updateFirst(one, new Update().unset("searchEntry"), "activities");
		World.service().bean(SearchUpkeep.class).round();
		assertThat(ids(World.visitor().get(own + "&q=%D0%BA%D0%B0%D1%80%D0%B0"))).as("кара").containsExactly(id);
		store.updateFirst(one, Update.update("content.title.ru", "Мост дружбы").set("modified", World.CLOCK.instant()),
				"activities");
		World.service().bean(SearchUpkeep.class).round();
		assertThat(ids(World.visitor().get(own + "&q=%D0%BC%D0%BE%D1%81%D1%82"))).as("мост").containsExactly(id);
		assertThat(ids(World.visitor().get(own + "&q=%D0%BA%D0%B0%D1%80%D0%B0"))).as("кара").isEmpty();
		assertThat(World.visitor().get(LIST + "/" + id).version()).as("nobody's ETag is outdated by that").isEqualTo(3);
	}

	private static void pages(String list, String newest, String next) {
		JsonNode page = World.must(World.visitor().get(list + "&limit=1"), 200).json();
		assertThat(page.at("/items/0/id").asString()).isEqualTo(newest);
		JsonNode last = World.must(World.visitor().get(list + "&limit=1&after=" + page.get("next").asString()), 200)
			.json();
		assertThat(last.at("/items/0/id").asString()).isEqualTo(next);
		assertThat(last.get("next").isNull()).isTrue();
	}

	private static void edit(Http by, String record, Map<String, ?> body) {
		World.must(by.ifMatch(by.get(record).version()).put(record, body), 200);
	}

	private static List<String> ids(Http.Answer list) {
		return World.must(list, 200).json().get("items").valueStream().map(item -> item.get("id").asString()).toList();
	}

}
