package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.Doubles;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Where a body was written down twice, activities name the record that stays. */
class DoublesIT {

	private static final String LIST = "/api/v1/activities";

	private final String twin = World.organization("published", "verified");

	private final String stays = World.organization("published", "verified");

	private final String partner = World.organization("published", "verified");

	private final Http curator = World.curator();

	private final Http former = World.in(twin, Role.ORG_OWNER);

	private final Http heir = World.in(stays, Role.ORG_OWNER);

	@Test
	void itsActivitiesGoOverWithTheRightToWriteThemAndTheWorldHearsOfIt() {
		String published = published(twin, taking(twin, "4"), taking(partner, "1"));
		String draft = World.make(former, LIST, World.activity(twin));
		String archived = published(twin);
		World.must(World.act(former, LIST + "/" + archived, "archive", null), 200);

		merge(twin, stays);

		awaitOwner(published, stays);
		awaitOwner(draft, stays);
		awaitOwner(archived, stays);
		assertThat(takingPart(published)).containsExactly(stays + ":4", partner + ":1");
		assertThat(former.get(LIST + "/" + draft).status()).isEqualTo(404);
		assertThat(edit(former, published, World.activity(stays)).status()).isEqualTo(403);
		World.must(World.act(heir, LIST + "/" + draft, "submit", null), 200);
		World.must(edit(heir, published, World.activity(stays)), 200);
		assertThat(ids(World.visitor().get(LIST + "?organization=" + stays))).contains(published, archived);
		assertThat(ids(World.visitor().get(LIST + "?organization=" + twin))).isEmpty();
		worldHeard(published);
		auditorSees(published);
	}

	@Test
	void whatNamesBothNamesTheOneThatStaysOnce() {
		String both = published(partner, taking(twin, "2"), taking(stays, "2"), taking(twin, "1"));
		merge(twin, stays);
		await().atMost(Duration.ofSeconds(30)).until(() -> !takingPart(both).contains(twin + ":2"));
		assertThat(takingPart(both)).containsExactly(stays + ":2", stays + ":1");
	}

	@Test
	void whoeverBrokeOffHalfWayGoesOnAndDoesNothingTwice() {
		String first = published(twin);
		String second = published(twin);
		merge(twin, stays);
		awaitOwner(first, stays);
		awaitOwner(second, stays);
		long version = World.visitor().get(LIST + "/" + first).version();
		// The service fell before it came to the second one, and hears of it again.
		World.service()
			.bean(MongoOperations.class)
			.updateFirst(new Query(Criteria.where("_id").is(new ActivityId(UUID.fromString(second)))),
					new Update().set("content.organizationId", organization(twin))
						.set("searchEntry.organizations", List.of(organization(twin)))
						.unset("takeovers"),
					Activity.class);
		merge(twin, stays);
		awaitOwner(second, stays);
		World.service().bean(Doubles.class).follow(organization(twin));
		assertThat(World.visitor().get(LIST + "/" + first).version()).isEqualTo(version);
	}

	@Test
	void whatNobodyHasTouchedComesBackWhenTheyPart() {
		String touched = published(twin);
		String both = published(partner, taking(twin, "2"), taking(stays, "2"));
		String published = published(twin, taking(twin, "4"));
		merge(twin, stays);
		awaitOwner(published, stays);
		awaitOwner(touched, stays);
		World.must(edit(heir, touched, World.activity(stays)), 200);

		part(twin, stays);

		awaitOwner(published, twin);
		assertThat(takingPart(published)).containsExactly(twin + ":4");
		await().atMost(Duration.ofSeconds(30)).until(() -> takingPart(both).size() == 2);
		assertThat(takingPart(both)).containsExactlyInAnyOrder(twin + ":2", stays + ":2");
		assertThat(owner(touched)).isEqualTo(stays);
		World.must(edit(World.in(twin, Role.ORG_EDITOR), published, World.activity(twin)), 200);
		World.must(edit(curator, touched, World.activity(twin)), 200);
		assertThat(owner(touched)).as("a curator gives it back").isEqualTo(twin);
	}

	@Test
	void whoeverNamesTheDoubleAfterwardsIsUnderstoodAndSoIsAChain() {
		String today = World.organization("published", "verified");
		String known = published(twin);
		merge(stays, today);
		merge(twin, stays);
		awaitOwner(known, today);
		String later = World.make(curator, LIST,
				World.activity(twin, "participatingOrgs", List.of(taking(stays, "3"))));
		awaitOwner(later, today);
		assertThat(takingPart(later)).containsExactly(today + ":3");
	}

	private void worldHeard(String id) {
		try (Listener topic = new Listener(Topics.ACTIVITIES)) {
			ActivityMessage told = topic.hear(id, 5, ActivityMessage.class).get(3);
			assertThat(told.getChange()).isEqualTo(ActivityChange.EDITED);
			assertThat(told.getMinor()).as("no letters").isTrue();
			assertThat(told.getNote()).containsOnlyKeys("ky", "ru", "en");
			assertThat(told.getStamp().getAuthorRole()).isEqualTo("system");
			assertThat(told.getActivity().getOrganizationId()).isEqualTo(stays);
			assertThat(told.getActivity().getParticipatingOrgs()).hasSize(2);
		}
	}

	private static void auditorSees(String id) {
		Http auditor = World.with(Role.AUDITOR, "platform");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> auditor.get("/api/v1/audit/activities?kind=activity&record=" + id)
				.json()
				.get("items")
				.valueStream()
				.map(entry -> entry.get("fact").asString() + " " + entry.get("role").asString())
				.toList(), facts -> facts.contains("passed-on system"));
	}

	private static String published(String owner, Map<?, ?>... taking) {
		return World.make(World.in(owner, Role.ORG_OWNER), LIST,
				World.activity(owner, "participatingOrgs", List.of(taking)), "submit", "publish");
	}

	private static Map<String, String> taking(String body, String role) {
		return Map.of("organizationId", body, "role", role);
	}

	private static Http.Answer edit(Http by, String id, Map<String, @Nullable Object> body) {
		long version = World.must(by.get(LIST + "/" + id), 200).version();
		return by.ifMatch(version).put(LIST + "/" + id, body);
	}

	private void awaitOwner(String id, String owner) {
		await().atMost(Duration.ofSeconds(30)).until(() -> owner(id), owner::equals);
	}

	private String owner(String id) {
		return shown(id).get("organizationId").asString();
	}

	private List<String> takingPart(String id) {
		return shown(id).get("participatingOrgs")
			.valueStream()
			.map(one -> one.get("organizationId").asString() + ":" + one.get("role").asString())
			.toList();
	}

	private JsonNode shown(String id) {
		return World.must(curator.get(LIST + "/" + id), 200).json();
	}

	private static List<String> ids(Http.Answer list) {
		return World.must(list, 200).json().get("items").valueStream().map(item -> item.get("id").asString()).toList();
	}

	private static OrganizationId organization(String id) {
		return new OrganizationId(UUID.fromString(id));
	}

	private static void merge(String twin, String into) {
		tell(twin, OrganizationChange.MERGED, null, into);
	}

	private static void part(String twin, String from) {
		tell(twin, OrganizationChange.UNMERGED, from, null);
	}

	private static void tell(String id, OrganizationChange change, @Nullable String from, @Nullable String into) {
		Organization state = Organization.newBuilder()
			.setId(id)
			.setListing(into == null ? "published" : "merged")
			.setTrust("verified")
			.setName(Map.of("ru", "Ресурсный центр для пожилых"))
			.setMergedInto(into)
			.build();
		World.tell(Topics.ORGANIZATIONS, id,
				OrganizationMessage.newBuilder()
					.setStamp(World.stamp())
					.setChange(change)
					.setOrganization(state)
					.setPartedFrom(from)
					.build());
	}

}
