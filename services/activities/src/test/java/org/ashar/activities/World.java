package org.ashar.activities;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.avro.specific.SpecificRecord;
import org.ashar.activities.reference.Directory;
import org.ashar.activities.reference.OrganizationId;
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
import org.ashar.infra.platform.testing.ShiftingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The one running service of the integration tests, the directory it hears of, and the
 * people who use it.
 */
final class World {

	static final ShiftingClock CLOCK = new ShiftingClock();

	private static final AtomicLong SEQUENCE = new AtomicLong(1);

	private static @Nullable RunningService service;

	private World() {
	}

	static synchronized RunningService service() {
		if (service == null) {
			service = RunningService.start(WithShiftingClock.class, "activities");
		}
		return service;
	}

	/** The day in Bishkek, on which there is time enough for a test. */
	static LocalDate today() {
		ZonedDateTime now = CLOCK.instant().atZone(ZoneId.of("Asia/Bishkek"));
		ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
		if (now.plusMinutes(20).isAfter(midnight)) {
			CLOCK.forward(Duration.between(now, midnight));
			return midnight.toLocalDate();
		}
		return now.toLocalDate();
	}

	/** Somebody without a token. */
	static Http visitor() {
		return service().http();
	}

	/** A new curator each time. */
	static Http curator() {
		return with(Role.CURATOR, "platform");
	}

	/** A new person with a role in a scope each time. */
	static Http with(Role role, String scope) {
		return with(grant(role, scope));
	}

	/** A new person with a role in an organization each time. */
	static Http in(String organization, Role role) {
		return with(role, "organization:" + organization);
	}

	/** A new person with these grants. */
	static Http with(Grant... grants) {
		String account = UUID.randomUUID().toString();
		service().grants(account, grants);
		return service().as(account);
	}

	static Grant grant(Role role, String scope) {
		return new Grant(role, scope, Instant.EPOCH, null);
	}

	/** A new organization that the directory told us of. */
	static String organization(String listing, String trust) {
		String id = UUID.randomUUID().toString();
		tellOf(id, listing, trust);
		return id;
	}

	/**
	 * The directory tells of a change, and we have heard it. The service comes first: it
	 * makes Avro trust our records.
	 */
	static void tellOf(String id, String listing, String trust) {
		service();
		Organization state = Organization.newBuilder()
			.setId(id)
			.setListing(listing)
			.setTrust(trust)
			.setName(Map.of("ru", "Ресурсный центр для пожилых"))
			.build();
		tell(Topics.ORGANIZATIONS, id,
				OrganizationMessage.newBuilder()
					.setStamp(stamp())
					.setChange(OrganizationChange.EDITED)
					.setOrganization(state)
					.build());
		await().atMost(Duration.ofSeconds(60))
			.until(() -> service().bean(Directory.class)
				.organization(new OrganizationId(UUID.fromString(id)))
				.filter(known -> known.listing().equals(listing) && known.trust().equals(trust))
				.isPresent());
	}

	/** The directory tells of an entry of a list, and we have heard it. */
	static String concept(String scheme, String notation) {
		service();
		Concept concept = Concept.newBuilder()
			.setScheme(scheme)
			.setNotation(notation)
			.setPrefLabel(Map.of("en", notation))
			.build();
		tell(Topics.CONCEPTS, scheme + ":" + notation,
				ConceptMessage.newBuilder().setStamp(stamp()).setConcept(concept).build());
		await().atMost(Duration.ofSeconds(60))
			.until(() -> service().bean(Directory.class).hasConcept(scheme, notation));
		return notation;
	}

	static void tell(String topic, String key, SpecificRecord message) {
		byte[] bytes = service().bean(AvroBytes.class).encode(message);
		kafka().send(topic, key, bytes).join();
	}

	static Stamp stamp() {
		long sequence = SEQUENCE.getAndIncrement();
		return new Stamp(UUID.randomUUID() + "/" + sequence, sequence, Instant.EPOCH, "curator");
	}

	/** A body from names and values in turn; a value may be null. */
	static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return body;
	}

	/** The same body with other values. */
	static Map<String, @Nullable Object> but(Map<String, @Nullable Object> body, @Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(body);
		changed.putAll(body(namesAndValues));
		return changed;
	}

	static Map<String, String> text(String russian) {
		return Map.of("ru", russian);
	}

	static Map<String, @Nullable Object> activity(String organization, @Nullable Object... more) {
		return but(body("type", "project", "activityStatus", "1", "title",
				Map.of("ky", "Мигранттардын укуктарын коргоо", "ru", "Защита прав мигрантов"), "organizationId",
				organization), more);
	}

	static Map<String, @Nullable Object> recommendation(List<String> leadBodies, @Nullable Object... more) {
		return but(body("text", text("Открыть воскресные школы для детей мигрантов"), "kind", "programme", "leadBodies",
				leadBodies), more);
	}

	static Map<String, @Nullable Object> document(@Nullable Object... more) {
		return but(body("title", text("Рекомендации конференции"), "category", "recommendations"), more);
	}

	static Map<String, @Nullable Object> indicator(@Nullable Object... more) {
		return but(body("title", text("Трудовые мигранты за рубежом"), "unit", text("человек"), "measure", "unit"),
				more);
	}

	/**
	 * Creates a record and takes it through actions without bodies, each with the version
	 * seen last.
	 */
	static String make(Http by, String list, Map<String, @Nullable Object> body, String... actions) {
		Http.Answer answer = by.post(list, body);
		must(answer, 201);
		String id = answer.json().get("id").asString();
		for (String action : actions) {
			answer = act(by, list + "/" + id, action, null);
			must(answer, 200);
		}
		return id;
	}

	/** Does something with the newest version of a record. */
	static Http.Answer act(Http by, String record, String action, @Nullable Object body) {
		long version = must(by.get(record), 200).version();
		return by.ifMatch(version).post(record + "/" + action, body);
	}

	static Http.Answer must(Http.Answer answer, int status) {
		if (answer.status() != status) {
			throw new AssertionError("not " + status + ": " + answer);
		}
		return answer;
	}

	private static KafkaTemplate<String, byte[]> kafka() {
		@SuppressWarnings("unchecked")
		KafkaTemplate<String, byte[]> kafka = service().bean(KafkaTemplate.class);
		return kafka;
	}

	/** The application with a clock that tests move. */
	@Import(ActivitiesApplication.class)
	static class WithShiftingClock {

		@Bean
		Clock clock() {
			return CLOCK;
		}

	}

}
