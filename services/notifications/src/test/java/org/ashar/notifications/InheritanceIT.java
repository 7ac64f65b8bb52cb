package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationDissolution;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OrganizationRevocation;
import org.ashar.contracts.OrganizationSuccession;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.subscription.Consent;
import org.ashar.notifications.subscription.Subscription;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Whoever follows a body that ended follows the one that came after it. */
@ExtendWith(SharedWorld.class)
class InheritanceIT {

	private final World world;

	InheritanceIT(World world) {
		this.world = world;
	}

	@Test
	void thoseWhoFollowAMinistryFollowItsSuccessorOnceAndInTheSameRhythm() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String service = world.wire().organization(Map.of("en", "Service " + UUID.randomUUID()));
		String today = world.wire().organization(Map.of("en", "Today " + UUID.randomUUID()));
		String one = world.subscribe(World.address(), "en", "daily", "body", ministry);
		String chosen = World.address();
		world.subscribe(chosen, "en", "daily", "body", ministry);
		world.later(Duration.ofMinutes(11));
		String both = world.subscribe(chosen, "en", "at_once", "body", today);

		succeeded(service, 2, today);
		succeeded(ministry, 2, service);

		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> followed(one), List.of(today + " daily")::equals);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> followed(both), List.of(today + " at_once")::equals);
		succeeded(ministry, 2, service);
		world.awaitQuiet();
		assertThat(followed(one)).containsExactly(today + " daily");
	}

	@Test
	void whatGoesOnByRuleRestsOnWhatThePersonAgreedTo() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String service = world.wire().organization(Map.of("en", "Service " + UUID.randomUUID()));
		String reader = world.subscribe(World.address(), "en", "weekly", "body", ministry);
		world.later(Duration.ofMinutes(11));

		succeeded(ministry, 2, service);

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> followed(reader), List.of(service + " weekly")::equals);
		assertThat(consents(service)).hasSize(1).isEqualTo(consents(ministry));
	}

	private List<Consent> consents(String body) {
		return world.service()
			.bean(MongoOperations.class)
			.find(Query.query(Criteria.where("key").is("body:" + body)), Subscription.class)
			.stream()
			.map(Subscription::consent)
			.toList();
	}

	@Test
	void ofASplitNobodyIsPassedOn() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String parts = world.wire().organization(Map.of("en", "Part " + UUID.randomUUID()));
		String other = world.wire().organization(Map.of("en", "Other " + UUID.randomUUID()));
		String reader = world.subscribe(World.address(), "en", "weekly", "body", ministry);

		succeeded(ministry, 2, parts, other);
		world.awaitQuiet();

		assertThat(followed(reader)).as("of a split nobody knows which part he means")
			.containsExactly(ministry + " weekly");
	}

	@Test
	void aCombinationThatNamesTheBodyNamesItsSuccessorInstead() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String service = world.wire().organization(Map.of("en", "Service " + UUID.randomUUID()));
		String topic = world.wire().topic();
		Map<String, String> about = Map.of("kind", "topic", "value", topic);
		String one = subscribe(World.address(), "all", about, body(ministry));
		String either = subscribe(World.address(), "any", body(ministry), body(service));
		String search = subscribe(World.address(), "any", Map.of("kind", "search", "value", "ministry"), about);
		String chosen = World.address();
		subscribe(chosen, "all", about, body(ministry));
		world.later(Duration.ofMinutes(11));
		String both = subscribe(chosen, "all", about, body(service));
		List<String> searched = combined(search);

		succeeded(ministry, 2, service);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> combined(one), List.of("all topic " + topic + ", body " + service)::equals);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> combined(either), List.of("any body " + service)::equals);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> combined(both).size(), Integer.valueOf(1)::equals);
		succeeded(ministry, 2, service);
		world.awaitQuiet();
		assertThat(combined(both)).containsExactly("all topic " + topic + ", body " + service);
		assertThat(combined(search)).isEqualTo(searched);

		revoked(ministry, 3, service);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> combined(one), List.of("all topic " + topic + ", body " + ministry)::equals);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> combined(both).size(), Integer.valueOf(2)::equals);
	}

	@Test
	void theLetterSaysWhatBecameOfTheBodyAndWhomOneFollowsNow() {
		String ministry = world.wire().organization(Map.of("en", "Ministry", "ky", "Министрлик"));
		String service = world.wire().organization(Map.of("en", "Service", "ky", "Кызмат"));
		String reader = World.address();
		String daily = World.address();
		world.subscribe(reader, "ky", "at_once", "body", ministry);
		world.subscribe(daily, "en", "daily", "body", ministry);

		succeeded(ministry, 2, service);

		Received letter = world.relay().await(reader, 2).getLast();
		assertThat(letter.text()).contains("Уюм башка аталыш менен ишин улантат", "Анын укук мураскору: Кызмат",
				"Датасы: 2015", "Негизи: 854-токтом", "Эми сиз бул уюмга жазылдыңыз: Кызмат");
		world.awaitQuiet();
		world.later(Duration.ofDays(1));
		Received digest = world.relay().await(daily, 2).getLast();
		assertThat(digest.text()).contains("Organization continues under another name",
				"It was renamed. Its place was taken by: Service", "From now on you follow: Service");

		revoked(ministry, 3, service);
		Received again = world.relay().await(reader, 3).getLast();
		assertThat(again.text()).contains("Уюм жоюлган эмес экен", "Сиз бул уюмга мурдагыдай эле жазылуусуз");
		dissolved(ministry, 4);
		assertThat(world.relay().await(reader, 4).getLast().text()).contains("Уюм таркатылды");
	}

	@Test
	void theLinkOfAnOldLetterEndsWhatWentOnInItsPlace() {
		String ministry = world.wire().organization(Map.of("en", "Ministry"));
		String service = world.wire().organization(Map.of("en", "Service"));
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "body", ministry);
		world.wire().organization(ministry, 2, OrganizationChange.EDITED, Map.of("en", "Ministry of today"));
		Received old = world.relay().await(reader, 2).getLast();
		succeeded(ministry, 3, service);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> followed(token), List.of(service + " at_once")::equals);

		Http.Answer left = world.http().post("/api/v1/unsubscribe", Map.of("token", old.tokenAfter("/unsubscribe/")));
		assertThat(left.status()).as(left.toString()).isLessThan(300);
		assertThat(followed(token)).isEmpty();
		revoked(ministry, 4, service);
		world.awaitQuiet();
		assertThat(followed(token)).as("she has left").isEmpty();
	}

	@Test
	void whoWasPassedOnByMistakeFollowsTheBodyAgainUnlessSheHasChangedOrLeftSince() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String service = world.wire().organization(Map.of("en", "Service " + UUID.randomUUID()));
		String patient = world.subscribe(World.address(), "en", "daily", "body", ministry);
		String changed = world.subscribe(World.address(), "en", "daily", "body", ministry);
		String gone = world.subscribe(World.address(), "en", "daily", "body", ministry);
		merged(ministry, 2, service);
		for (String each : List.of(patient, changed, gone)) {
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.until(() -> followed(each), List.of(service + " daily")::equals);
		}
		String hers = world.http()
			.header("Subscriber-Token", changed)
			.get("/api/v1/preferences")
			.json()
			.at("/subscriptions/0/id")
			.asString();
		assertThat(world.http()
			.header("Subscriber-Token", changed)
			.put("/api/v1/preferences/subscriptions/" + hers, Map.of("frequency", "weekly"))
			.status()).isEqualTo(200);
		String left = world.http()
			.header("Subscriber-Token", gone)
			.get("/api/v1/preferences")
			.json()
			.at("/subscriptions/0/id")
			.asString();
		world.http().header("Subscriber-Token", gone).delete("/api/v1/preferences/subscriptions/" + left);

		parted(ministry, 3);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> followed(patient), List.of(ministry + " daily")::equals);
		parted(ministry, 3);
		world.awaitQuiet();
		assertThat(followed(patient)).containsExactly(ministry + " daily");
		assertThat(followed(changed)).containsExactly(service + " weekly");
		assertThat(followed(gone)).isEmpty();
	}

	@Test
	void whatWaitedWhenTheBodyEndedOrCameBackIsToldAllTheSame() {
		String ministry = world.wire().organization(Map.of("en", "Ministry", "ky", "Министрлик"));
		String service = world.wire().organization(Map.of("en", "Service", "ky", "Кызмат"));
		String weekly = World.address();
		String patient = World.address();
		String token = world.subscribe(weekly, "en", "weekly", "body", ministry);
		subscribeInKyrgyzOnly(patient, ministry);
		String first = activity(ministry, 1, UUID.randomUUID().toString(), Map.of("ru", "Первое"));
		world.awaitQuiet();

		succeeded(ministry, 2, service);
		world.awaitQuiet();
		assertThat(followed(token)).containsExactly(service + " weekly");
		activity(ministry, 2, first, Map.of("ru", "Первое", "ky", "Биринчи"));
		Received translated = world.relay().await(patient, 2).getLast();
		assertThat(translated.text()).contains("Биринчи", "Кызмат");
		world.later(Duration.ofDays(8));
		Received digest = world.relay().await(weekly, 2).getLast();
		assertThat(digest.text()).contains("Первое").contains("Service");

		String second = activity(service, 1, UUID.randomUUID().toString(), Map.of("ru", "Второе"));
		world.awaitQuiet();
		revoked(ministry, 3, service);
		world.awaitQuiet();
		assertThat(followed(token)).containsExactly(ministry + " weekly");
		activity(service, 2, second, Map.of("ru", "Второе", "ky", "Экинчи"));
		assertThat(world.relay().await(patient, 3).getLast().text()).contains("Экинчи");
		world.later(Duration.ofDays(8));
		assertThat(world.relay().await(weekly, 3).getLast().text()).contains("Второе");
	}

	private void subscribeInKyrgyzOnly(String address, String body) {
		assertThat(world.http()
			.post("/api/v1/subscriptions",
					Map.of("email", address, "language", "ky", "frequency", "at_once", "languagePolicy", "only",
							"criteria", List.of(body(body))))
			.status()).isEqualTo(202);
		String token = world.relay().await(address, 1).getLast().tokenAfter("/subscriptions/confirm/");
		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
	}

	private String activity(String body, long sequence, String id, Map<String, String> title) {
		ActivityChange change = sequence == 1 ? ActivityChange.PUBLISHED : ActivityChange.EDITED;
		ActivityMessage message = world.wire().activity(id, sequence, change, title, "none", sequence > 1);
		Activity its = Activity.newBuilder(message.getActivity()).setTopics(List.of()).setOrganizationId(body).build();
		world.wire().send(Topics.ACTIVITIES, id, ActivityMessage.newBuilder(message).setActivity(its).build());
		return id;
	}

	private String subscribe(String address, String match, Map<?, ?>... criteria) {
		int before = world.relay().to(address).size();
		Http.Answer answer = world.http()
			.post("/api/v1/subscriptions", Map.of("email", address, "language", "en", "frequency", "daily", "match",
					match, "criteria", List.of(criteria)));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
		String token = world.relay().await(address, before + 1).getLast().tokenAfter("/subscriptions/confirm/");
		return world.http()
			.post("/api/v1/subscriptions/confirm", Map.of("token", token))
			.json()
			.path("preferencesToken")
			.asString();
	}

	private static Map<String, String> body(String id) {
		return Map.of("kind", "body", "value", id);
	}

	private List<String> combined(String token) {
		return world.http()
			.header("Subscriber-Token", token)
			.get("/api/v1/preferences")
			.json()
			.path("subscriptions")
			.valueStream()
			.map(one -> one.path("match").asString("any") + " "
					+ one.path("criteria")
						.valueStream()
						.map(part -> part.path("kind").asString() + " " + part.path("value").asString())
						.collect(Collectors.joining(", ")))
			.toList();
	}

	private List<String> followed(String token) {
		Http.Answer answer = world.http().header("Subscriber-Token", token).get("/api/v1/preferences");
		return answer.json()
			.path("subscriptions")
			.valueStream()
			.map(one -> one.at("/criteria/0/value").asString(one.at("/criterion/value").asString("")) + " "
					+ one.path("frequency").asString())
			.toList();
	}

	private void succeeded(String id, long sequence, String... successors) {
		String type = successors.length > 1 ? "split" : "renamed";
		tell(id, sequence, OrganizationChange.SUCCEEDED,
				state(id, type).setSuccessors(Stream.of(successors)
					.map(one -> new OrganizationSuccession(type, "2015", Map.of("ky", "854-токтом"), null, one))
					.toList()));
	}

	private void dissolved(String id, long sequence) {
		tell(id, sequence, OrganizationChange.DISSOLVED,
				state(id, "dissolved").setDissolution(new OrganizationDissolution("2016-01-05", null, null)));
	}

	private void revoked(String id, long sequence, String... successors) {
		tell(id, sequence, OrganizationChange.SUCCESSION_REVOKED,
				state(id, "active").setRevocations(List.of(new OrganizationRevocation("renamed", "2015", null, null,
						List.of(successors), Map.of("en", "A mistake"), Instant.EPOCH))));
	}

	private void merged(String id, long sequence, String survivor) {
		tell(id, sequence, OrganizationChange.MERGED,
				state(id, "active").setListing("merged").setName(Map.of()).setMergedInto(survivor));
	}

	private void parted(String id, long sequence) {
		tell(id, sequence, OrganizationChange.UNMERGED, state(id, "active"));
	}

	private static Organization.Builder state(String id, String identity) {
		return Organization.newBuilder()
			.setId(id)
			.setListing("published")
			.setName(Map.of("en", "Former"))
			.setIdentity(identity);
	}

	private void tell(String id, long sequence, OrganizationChange change, Organization.Builder state) {
		world.wire()
			.send(Topics.ORGANIZATIONS, id,
					OrganizationMessage.newBuilder()
						.setStamp(world.wire().stamp(id, sequence))
						.setChange(change)
						.setOrganization(state.build())
						.build());
	}

}
