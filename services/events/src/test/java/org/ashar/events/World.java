package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.avro.specific.SpecificRecord;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Person;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.events.reference.Directory;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.infra.platform.testing.ShiftingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The one running service of the integration tests, the directory it hears of, and the
 * people who use it.
 */
public final class World {

	/** The time of the service. */
	public static final ShiftingClock CLOCK = new ShiftingClock();

	/** What the service asks of its store. */
	static final CountedCommands COMMANDS = new CountedCommands();

	static final String LIST = "/api/v1/events";

	private static final AtomicLong SEQUENCE = new AtomicLong(1);

	private static @Nullable RunningService service;

	private World() {
	}

	/**
	 * Started by whoever asks first, who tells it something at once: beside other tests
	 * the broker may then take longer than one is waited for that is away.
	 */
	public static synchronized RunningService service() {
		if (service == null) {
			service = RunningService.start(WithShiftingClock.class, "events",
					"--spring.kafka.producer.properties.[delivery.timeout.ms]=60000");
		}
		return service;
	}

	/**
	 * What the service does every few seconds is done by nobody until this is closed; on
	 * return nobody is at it any more.
	 */
	public static Rest rest() {
		SmartLifecycle rounds = service().context().getBean("taskScheduler", SmartLifecycle.class);
		CountDownLatch over = new CountDownLatch(1);
		rounds.stop(over::countDown);
		try {
			assertThat(over.await(2, TimeUnit.MINUTES)).as("the rounds come to an end").isTrue();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
		return rounds::start;
	}

	/** The rounds rest. */
	@FunctionalInterface
	public interface Rest extends AutoCloseable {

		@Override
		void close();

	}

	/** The day somewhere, on which there is time enough for a test. */
	static LocalDate today(ZoneId zone) {
		ZonedDateTime now = CLOCK.instant().atZone(zone);
		ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(zone);
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

	static Http curator() {
		return with(Role.CURATOR, "platform");
	}

	/** A new person with a role in a scope each time. */
	static Http with(Role role, String scope) {
		String account = UUID.randomUUID().toString();
		service().grants(account, new Grant(role, scope, Instant.EPOCH, null));
		return service().as(account);
	}

	static Http in(String organization, Role role) {
		return with(role, "organization:" + organization);
	}

	/** A new organization that the directory told us of. */
	static String organization(String listing, String trust) {
		String id = UUID.randomUUID().toString();
		service();
		Organization state = Organization.newBuilder()
			.setId(id)
			.setListing(listing)
			.setTrust(trust)
			.setName(Map.of("ru", "Тянь-Шаньский аналитический центр"))
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
				.isPresent());
		return id;
	}

	static String verified() {
		return organization("published", "verified");
	}

	/** A verified organization, and the groups that tests share seats out to. */
	public static OrganizationId host() {
		concept("stakeholder-group", "media");
		concept("stakeholder-group", "ngo");
		return new OrganizationId(UUID.fromString(verified()));
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

	/** A new person who agreed to be named, and we have heard of her. */
	static String person() {
		String id = UUID.randomUUID().toString();
		service();
		Person person = Person.newBuilder().setId(id).setName(Map.of("ru", "Асель Мамытова")).build();
		tell(Topics.PERSONS, id, new PersonMessage(stamp(), person));
		await().atMost(Duration.ofSeconds(60))
			.until(() -> service().bean(Directory.class).hasPerson(new PersonId(UUID.fromString(id))));
		return id;
	}

	private static void tell(String topic, String key, SpecificRecord message) {
		byte[] bytes = service().bean(AvroBytes.class).encode(message);
		@SuppressWarnings("unchecked")
		KafkaTemplate<String, byte[]> kafka = service().bean(KafkaTemplate.class);
		kafka.send(topic, key, bytes).join();
	}

	private static Stamp stamp() {
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

	/** A conference in years to come, however far a test shifts the clock. */
	static Map<String, @Nullable Object> event(String organization, @Nullable Object... more) {
		return but(body("organizationId", organization, "name",
				Map.of("ky", "Мигранттардын укуктарын коргоо", "ru", "Защита прав мигрантов"), "firstDay", "2033-06-03",
				"lastDay", "2033-06-04", "zone", "Asia/Bishkek", "attendance", "offline", "languages",
				List.of("ky", "ru")), more);
	}

	static Map<String, @Nullable Object> guest(String email, @Nullable Object... more) {
		return but(body("name", "Айгуль Токтогулова", "email", email, "language", "ru"), more);
	}

	/** Creates an event and takes it through actions, each with the version seen last. */
	static String make(Http by, Map<String, @Nullable Object> body, String... actions) {
		Http.Answer answer = must(by.post(LIST, body), 201);
		String event = LIST + "/" + answer.json().get("id").asString();
		for (String action : actions) {
			must(act(by, event, action, null), 200);
		}
		return event;
	}

	/** An announced event that takes registrations. */
	static String open(Http owner, String organization, int capacity, Map<String, Integer> quotas) {
		String event = make(owner, event(organization), "announce");
		seat(owner, event, capacity, quotas);
		must(act(owner, event, "open-registration", null), 200);
		return event;
	}

	static void seat(Http owner, String event, int capacity, Map<String, Integer> quotas) {
		must(owner.ifMatch(owner.get(event).version())
			.put(event + "/seating", body("capacity", capacity, "quotas", quotas)), 200);
	}

	/** Does something with the newest version of an event. */
	static Http.Answer act(Http by, String event, String action, @Nullable Object body) {
		long version = must(by.get(event), 200).version();
		return by.ifMatch(version).post(event + "/" + action, body);
	}

	static Http.Answer must(Http.Answer answer, int status) {
		if (answer.status() != status) {
			throw new AssertionError("not " + status + ": " + answer);
		}
		return answer;
	}

	/** The application with a clock that tests move. */
	@Import(EventsApplication.class)
	static class WithShiftingClock {

		@Bean
		Clock clock() {
			return CLOCK;
		}

		@Bean
		MongoClientSettingsBuilderCustomizer countedCommands() {
			return builder -> builder.addCommandListener(COMMANDS);
		}

	}

}
