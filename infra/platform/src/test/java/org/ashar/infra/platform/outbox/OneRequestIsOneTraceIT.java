package org.ashar.infra.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.ashar.infra.platform.outbox.sample.NotebookApplication;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.infra.platform.testing.sample.CollectedSpans;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A request to one service is followed into its store, over the broker to the listener of
 * another service, and into that one's store.
 */
class OneRequestIsOneTraceIT {

	private static final String TRACE = "7af92f3577b34da6a3ce929d0e0e4736";

	private final String topic = "written-" + UUID.randomUUID();

	@Test
	void aRequestIsFollowedThroughStoreAndBrokerIntoTheServiceThatListens() {
		try (RunningService writer = start("--sample.written=" + this.topic, "--sample.heard=other-" + this.topic);
				RunningService reader = start("--sample.written=own-" + this.topic, "--sample.heard=" + this.topic)) {
			String id = "traced-" + UUID.randomUUID();
			assertThat(writer.as("somebody")
				.header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
				.post("/api/v1/notebooks/" + id, Map.of("line", "a secret wish"))
				.status()).isEqualTo(200);
			await().atMost(Duration.ofSeconds(60))
				.until(() -> reader.bean(NotebookApplication.Listener.class).heard().contains(id));
			followed(writer, SpanKind.SERVER, "notebooks");
			followed(reader, SpanKind.CONSUMER, "heard");
		}
	}

	private static void followed(RunningService service, SpanKind entrance, String collection) {
		CollectedSpans spans = service.bean(CollectedSpans.class);
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			SpanData entered = spans.of(TRACE)
				.stream()
				.filter((span) -> span.getKind() == entrance)
				.findFirst()
				.orElseThrow(() -> new AssertionError(spans.of(TRACE).toString()));
			assertThat(spans.of(TRACE)).filteredOn((span) -> isBelow(span, entered, spans.of(TRACE)))
				.extracting(SpanData::getName)
				.anyMatch((name) -> name.startsWith("insert ") && name.endsWith("." + collection));
		});
		assertThat(spans.of(TRACE).toString()).doesNotContain("wish");
	}

	private static boolean isBelow(SpanData span, SpanData above, List<SpanData> all) {
		return span.getParentSpanId().equals(above.getSpanId()) || all.stream()
			.filter((parent) -> parent.getSpanId().equals(span.getParentSpanId()))
			.anyMatch((parent) -> isBelow(parent, above, all));
	}

	private static RunningService start(String... more) {
		return RunningService.start(NotebookApplication.class, "notebook", more);
	}

}
