package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.occasion.NewsDesk;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/**
 * A running service with a relay and a clock that tests move on, never back. All tests
 * share it: they meet only strangers and fresh topics, and count only what was planned
 * since they began.
 */
final class World implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** With which mail servers sign what they report. */
	static final String REPORT_KEY = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

	private static final Set<String> UNDER_WAY = Set.of("RENDERED", "HANDING_OVER");

	private final String name = "notifications-" + UUID.randomUUID().toString().substring(0, 8);

	private final ScriptedRelay relay = ScriptedRelay.start();

	private final Newswire wire;

	private RunningService service;

	private boolean down;

	private boolean broken;

	private Duration shift = Duration.ZERO;

	private Instant begin = Instant.EPOCH;

	private final String[] more;

	World() {
		this(new String[0]);
	}

	/** With further settings. */
	World(String... more) {
		this.more = more;
		this.service = start();
		this.wire = new Newswire(this);
	}

	/** Whoever is killed should be given up by its consumer group in seconds. */
	private RunningService start() {
		return start(NotificationsApplication.class);
	}

	private RunningService start(Class<?> application) {
		return RunningService.start(application, "notifications",
				Stream.concat(Stream.of("--spring.application.name=" + name, "--ashar.smtp-uri=" + relay.uri(),
						"--" + MovableClock.SHIFT + "=" + shift,
						"--spring.kafka.consumer.properties.[session.timeout.ms]=6000",
						// Half the time for which letters are lent.
						"--ashar.mail.answer-timeout=60s", "--ashar.webhooks.trusted=localhost",
						"--ashar.mail.return-path=returns@ashar.example", "--ashar.mail-reports.secret=" + REPORT_KEY),
						Stream.of(more))
					.toArray(String[]::new));
	}

	/** One more instance of the service, beside the first. */
	RunningService another() {
		return start();
	}

	/** A broken one instead of it, until another test begins. */
	void upBroken(Class<?> application) {
		down();
		service = start(application);
		down = false;
		broken = true;
	}

	/**
	 * Time stands still until the test ends, but for what {@link #later} adds: however
	 * slow this machine is, no minute passes by itself.
	 */
	void standStill() {
		MovableClock.standStill();
	}

	/** At noon of a day in UTC, so that it does not end by itself. */
	void noon() {
		Instant now = now();
		Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
		later(Duration.between(now, now.isAfter(today) ? today.plus(Duration.ofDays(1)) : today));
	}

	/** Another test begins. */
	void begin() {
		MovableClock.goOn();
		relay.release();
		relay.speakAgain();
		relay.comeBack();
		if (broken) {
			down();
		}
		up();
		begin = now().truncatedTo(ChronoUnit.MILLIS);
	}

	ScriptedRelay relay() {
		return relay;
	}

	Newswire wire() {
		return wire;
	}

	RunningService service() {
		return service;
	}

	/** Where people see the platform, without a slash at the end. */
	String publicUrl() {
		return service.bean(AsharSettings.class).publicUrl().toString().replaceAll("/+$", "");
	}

	/** The name under which the service has its database and consumer group. */
	String name() {
		return name;
	}

	/** Stops the service; what it has stored stays. */
	void down() {
		service.close();
		down = true;
		broken = false;
	}

	/** Starts it again, if it is down. */
	void up() {
		if (down) {
			service = start();
			down = false;
		}
	}

	Http http() {
		return service.http();
	}

	Instant now() {
		return service.bean(MovableClock.class).instant();
	}

	/** How far the clock has been moved. */
	Duration shift() {
		return shift;
	}

	/** So much time goes by at once. */
	void later(Duration duration) {
		shift = shift.plus(duration);
		if (!down) {
			service.bean(MovableClock.class).shift(shift);
		}
	}

	/**
	 * Until everything told has been read and spread, every window that is over is
	 * closed, and no letter is due or under way. What waits for a later hour is quiet.
	 */
	void awaitQuiet() {
		Awaitility.await("quiet")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(100))
			.untilAsserted(() -> assertThat(unrest()).as("what is not done yet").isEmpty());
	}

	private List<String> unrest() {
		List<String> unrest = new ArrayList<>(wire.unread(name));
		service.bean(NewsDesk.class).open(10).forEach(news -> unrest.add("news to be spread: " + news.id()));
		MongoOperations store = service.bean(MongoOperations.class);
		Date now = Date.from(now());
		store.find(Query.query(Criteria.where("due").lte(now)), Document.class, "digestPlans")
			.forEach(plan -> unrest.add("a window was over at " + plan.getDate("due").toInstant()));
		store
			.find(Query.query(Criteria.where("journey.state").in("PLANNED", "DEFERRED", "RENDERED", "HANDING_OVER")),
					Document.class, "letters")
			.stream()
			.map(letter -> letter.get("journey", Document.class))
			.filter(journey -> UNDER_WAY.contains(journey.getString("state")) || !journey.getDate("due").after(now))
			.forEach(journey -> unrest.add("a letter is " + journey.getString("state")));
		store.find(Query.query(Criteria.where("open").is(true)), Document.class, "letterBundles")
			.stream()
			.filter(bundle -> bundle.containsKey("loan") || !bundle.getDate("due").after(now))
			.forEach(bundle -> unrest.add("a bundle is under way: " + bundle.get("marks")));
		return unrest;
	}

	/** Somebody who looks after letters. */
	Http manager() {
		return service.with(new Grant(Role.NOTIFICATION_MANAGER, Grant.PLATFORM, now(), null));
	}

	/** The letters in a state, as a notification manager sees them, the newest first. */
	List<JsonNode> letters(String state) {
		JsonNode items = manager().get("/api/v1/letters?limit=100&state=" + state).json().path("items");
		return StreamSupport.stream(items.spliterator(), false)
			.filter(letter -> !Instant.parse(letter.path("plannedAt").asString()).isBefore(begin))
			.toList();
	}

	/** How many letters about a record have been counted. */
	long counted(String record) {
		Document count = service.bean(MongoOperations.class)
			.findOne(Query.query(Criteria.where("subject.record").is(record)), Document.class, "letterCounts");
		return count == null ? 0 : count.getLong("letters");
	}

	/** Waits until so many letters are in the state; gives them. */
	List<JsonNode> awaitLetters(String state, int count) {
		return Awaitility.await("%d letters %s".formatted(count, state))
			.atMost(PATIENCE)
			.until(() -> letters(state), letters -> letters.size() == count);
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
		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
		String token = relay.await(address, before + 1).getLast().tokenAfter("/subscriptions/confirm/");
		Http.Answer confirmed = http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
		return confirmed.json().path("preferencesToken").asString();
	}

	@Override
	public void close() {
		if (!down) {
			service.close();
		}
		wire.close();
		relay.close();
	}

}
