package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever asks why a letter came, or did not, finds its sending in the trace of the
 * request that began it, though the letter waited in the store meanwhile.
 */
@ExtendWith(SharedWorld.class)
class OneRequestIsOneTraceIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Тайная программа");

	private final World world;

	private final FollowedTraces traces;

	OneRequestIsOneTraceIT(World world) {
		this.world = world;
		this.traces = world.service().bean(FollowedTraces.class);
	}

	@Test
	void anUpdateIsSentInTheTraceOfTheMessageAboutItsOccasion() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", topic);
		String trace = traces.begin();
		tell(topic, trace);

		world.relay().await(reader, 2);
		assertSent(trace, "update", reader);
	}

	@Test
	void aLetterThatAVisitorAsksForIsSentInTheTraceOfHerRequest() {
		String reader = World.address();
		String trace = traces.begin();
		Http.Answer answer = world.http()
			.header("traceparent", FollowedTraces.traceparent(trace))
			.post("/api/v1/subscriptions", Map.of("email", reader, "language", "ru", "frequency", "daily", "criteria",
					List.of(Map.of("kind", "topic", "value", world.wire().topic()))));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);

		world.relay().await(reader, 1);
		assertSent(trace, "confirmation", reader);
	}

	@Test
	void aLetterThatAnotherServiceAsksForIsSentInTheTraceOfItsMessage() {
		String guest = World.address();
		String trace = traces.begin();
		RegistrationRequest request = new RegistrationRequest(world, guest);
		String registration = UUID.randomUUID().toString();
		world.wire()
			.send(Topics.REGISTRATION_LETTERS, registration,
					request.of(registration).message("seat", "ru", "r/" + registration),
					FollowedTraces.traceparent(trace));

		world.relay().await(guest, 1);
		assertSent(trace, "registration", guest);
	}

	@Test
	void aCodeForSigningInIsHandedOverInTheTraceOfTheRequest() {
		String visitor = World.address();
		String trace = traces.begin();
		Http.Answer answer = world.service()
			.internally()
			.header("traceparent", FollowedTraces.traceparent(trace))
			.post("/internal/v1/sign-in-codes",
					Map.of("email", visitor, "code", "BCDF-GHJK", "language", "ru", "minutes", 10));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);

		awaitSpan(trace, "ashar.letter.handover");
		assertThat(traces.of(trace).toString()).doesNotContain(visitor, "BCDF-GHJK");
	}

	@Test
	void aDigestBelongsToNoOneOccasion() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "daily", "topic", topic);
		String trace = traces.begin();
		tell(topic, trace);
		world.awaitQuiet();
		world.later(Duration.ofDays(1));
		world.relay().await(reader, 2);
		world.awaitQuiet();

		flush();
		assertThat(traces.of(trace)).isNotEmpty().noneMatch(span -> span.getName().startsWith("ashar.letter"));
	}

	private void tell(String topic, String trace) {
		String id = UUID.randomUUID().toString();
		ActivityMessage message = world.wire().activity(id, 1, ActivityChange.PUBLISHED, TITLE, topic, false);
		world.wire().send(Topics.ACTIVITIES, id, message, FollowedTraces.traceparent(trace));
	}

	private void assertSent(String trace, String kind, String address) {
		SpanData sending = awaitSpan(trace, "ashar.letter.sending");
		SpanData handover = awaitSpan(trace, "ashar.letter.handover");
		assertThat(handover.getParentSpanId()).isEqualTo(sending.getSpanId());
		assertThat(sending.getAttributes().asMap().toString()).contains("kind=" + kind);
		assertThat(handover.getAttributes().asMap().toString()).contains("outcome=accepted");
		assertThat(traces.of(trace).toString()).doesNotContain(address, "Тайная");
	}

	/** What has ended is exported every few seconds otherwise. */
	private void flush() {
		world.service().bean(SdkTracerProvider.class).forceFlush().join(60, TimeUnit.SECONDS);
	}

	private SpanData awaitSpan(String trace, String name) {
		flush();
		return Awaitility.await(name)
			.atMost(Duration.ofSeconds(60))
			.until(() -> traces.of(trace).stream().filter(span -> span.getName().equals(name)).findFirst(),
					found -> found.isPresent())
			.orElseThrow();
	}

}
