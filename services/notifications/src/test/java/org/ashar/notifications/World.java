package org.ashar.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.names.Names;
import org.ashar.notifications.occasion.NewsDesk;
import org.awaitility.Awaitility;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** A running service with a relay, and what other services would tell it. */
final class World implements AutoCloseable {

	private static final Map<String, String> TOPIC = Map.of("ky", "Саламаттык", "ru", "Здоровье", "en", "Health");

	private final ScriptedRelay relay;

	private RunningService service;

	private World(ScriptedRelay relay, RunningService service) {
		this.relay = relay;
		this.service = service;
	}

	static World start(String... settings) {
		ScriptedRelay relay = ScriptedRelay.start();
		return new World(relay, service(relay, settings));
	}

	static RunningService service(ScriptedRelay relay, String... settings) {
		List<String> all = new ArrayList<>(List.of("--ashar.smtp-uri=" + relay.uri()));
		Stream.of(settings).forEach(all::add);
		return RunningService.start(NotificationsApplication.class, "notifications", all.toArray(String[]::new));
	}

	ScriptedRelay relay() {
		return relay;
	}

	RunningService service() {
		return service;
	}

	/** The name under which the service has its database and consumer group. */
	String name() {
		return service.context().getEnvironment().getRequiredProperty("spring.application.name");
	}

	void replace(RunningService other) {
		service = other;
	}

	Http http() {
		return service.http();
	}

	/** A fresh topic that the service has heard of. */
	String topic() {
		return topic(TOPIC);
	}

	String topic(Map<String, String> label) {
		String notation = "t-" + UUID.randomUUID();
		send(Topics.CONCEPTS, "topic:" + notation,
				ConceptMessage.newBuilder()
					.setStamp(stamp(notation, 1))
					.setConcept(
							Concept.newBuilder().setScheme("topic").setNotation(notation).setPrefLabel(label).build())
					.build());
		awaitName("topic:" + notation);
		return notation;
	}

	/** A fresh organization, published. */
	String organization(Map<String, String> name) {
		String id = UUID.randomUUID().toString();
		organization(id, 1, OrganizationChange.PUBLISHED, name, false);
		awaitName("record:" + id);
		return id;
	}

	void organization(String id, long sequence, OrganizationChange change, Map<String, String> name, boolean minor) {
		send(Topics.ORGANIZATIONS, id,
				OrganizationMessage.newBuilder()
					.setStamp(stamp(id, sequence))
					.setChange(change)
					.setMinor(minor)
					.setOrganization(Organization.newBuilder()
						.setId(id)
						.setListing("published")
						.setTrust("verified")
						.setName(name)
						.build())
					.build());
	}

	/** Publishes a fresh activity with this title about a topic; its id. */
	String activity(Map<String, String> title, String topic) {
		String id = UUID.randomUUID().toString();
		activity(id, 1, ActivityChange.PUBLISHED, title, topic, false);
		return id;
	}

	void activity(String id, long sequence, ActivityChange change, Map<String, String> title, String topic,
			boolean minor) {
		send(Topics.ACTIVITIES, id, message(id, sequence, change, title, topic, minor));
	}

	ActivityMessage message(String id, long sequence, ActivityChange change, Map<String, String> title, String topic,
			boolean minor) {
		return ActivityMessage.newBuilder()
			.setStamp(stamp(id, sequence))
			.setChange(change)
			.setMinor(minor)
			.setActivity(Activity.newBuilder()
				.setId(id)
				.setType("programme")
				.setEditorialState("published")
				.setActivityStatus("2")
				.setTitle(title)
				.setTopics(List.of(topic))
				.build())
			.build();
	}

	Stamp stamp(String id, long sequence) {
		return Stamp.newBuilder()
			.setMessageId(id + "/" + sequence)
			.setSequence(sequence)
			.setOccurredAt(now())
			.setAuthorRole("curator")
			.build();
	}

	Instant now() {
		return service.bean(Clock.class).instant();
	}

	void send(String topic, String key, SpecificRecord record) {
		send(topic, key, service.bean(AvroBytes.class).encode(record));
	}

	@SuppressWarnings("unchecked")
	void send(String topic, String key, byte[] bytes) {
		KafkaTemplate<String, byte[]> kafka = service.bean(KafkaTemplate.class);
		// A broker that has just started on a busy machine may need a second try; a
		// repetition does no harm.
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> kafka.send(topic, key, bytes).get() != null);
	}

	void awaitName(String key) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> service.bean(Names.class).find(key).isPresent());
	}

	/** Until all news have spread and no letter waits or is under way. */
	void awaitQuiet() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(300))
			.until(() -> service.bean(NewsDesk.class).open(1).isEmpty() && letters("planned").isEmpty()
					&& letters("rendered").isEmpty() && letters("handing_over").isEmpty());
	}

	/** The newest letters in a state, as a notification manager sees them. */
	JsonNode letters(String state) {
		return service.with(new Grant(Role.NOTIFICATION_MANAGER, Grant.PLATFORM, now(), null))
			.get("/api/v1/letters?limit=100&state=" + state)
			.json()
			.path("items");
	}

	/**
	 * Lets the clock of a service that was started with this offset file go on by this
	 * much.
	 */
	void shift(Path offset, String duration) {
		try {
			Files.writeString(offset, duration);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Instant wanted = Instant.now().plus(Duration.parse(duration)).minusSeconds(60);
		Awaitility.await().until(() -> now().isAfter(wanted));
	}

	static String address() {
		return "reader-" + UUID.randomUUID() + "@example.org";
	}

	Http.Answer signUp(String address, String language, String frequency, String kind, String value) {
		return http().post("/api/v1/subscriptions", Map.of("email", address, "language", language, "frequency",
				frequency, "criteria", List.of(Map.of("kind", kind, "value", value))));
	}

	/** Signs up and confirms; the token for the preferences. */
	String subscribe(String address, String language, String frequency, String kind, String value) {
		int before = relay.to(address).size();
		Http.Answer answer = signUp(address, language, frequency, kind, value);
		if (answer.status() != 202) {
			throw new AssertionError(answer.toString());
		}
		String token = relay.await(address, before + 1).getLast().tokenAfter("/subscriptions/confirm/");
		Http.Answer confirmed = http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		if (confirmed.status() != 200) {
			throw new AssertionError(confirmed.toString());
		}
		return confirmed.json().path("preferencesToken").asString();
	}

	@Override
	public void close() {
		service.close();
		relay.close();
	}

}
