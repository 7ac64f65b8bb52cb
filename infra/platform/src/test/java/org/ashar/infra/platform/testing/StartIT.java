package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ashar.infra.platform.testing.sample.CollectedSpans;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

@ExtendWith(OutputCaptureExtension.class)
class StartIT {

	private static final int BURST = 64;

	@Test
	void aServicesOwnFileLiesOnTopOfWhatAllShare() {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample")) {
			Environment told = service.bean(Environment.class);
			assertThat(told.getProperty("server.tomcat.accept-count")).isEqualTo("107");
			assertThat(told.getProperty("server.tomcat.max-connections")).isEqualTo("1024");
			assertThat(service.bean(MongoOperations.class).getCollectionNames()).isEmpty();
			assertThat(service.bean(KafkaProperties.class).buildConsumerProperties())
				.containsEntry("metadata.max.age.ms", "10000")
				.containsEntry("auto.offset.reset", "earliest");
		}
	}

	// Virtual threads that meet in a first use of anything can lock each other out for
	// ever on two cores.
	@Test
	void sixtyFourFirstRequestsAtOnceAreAllAnswered() throws Exception {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample");
				ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			Http somebody = service.as("somebody");
			CountDownLatch go = new CountDownLatch(1);
			List<Future<Integer>> answers = IntStream.range(0, BURST).mapToObj(i -> people.submit(() -> {
				go.await();
				return somebody.post("/api/v1/notes", Map.of("text", "note " + i)).status();
			})).toList();
			go.countDown();
			for (Future<Integer> answer : answers) {
				assertThat(answer.get(3, TimeUnit.MINUTES)).isEqualTo(200);
			}
			assertThat(service.bean(MongoOperations.class).getCollection("notes").countDocuments()).isEqualTo(BURST);
		}
	}

	@Test
	void aRequestLeavesItsTraceInTheLogAndNobodysAddress(CapturedOutput output) throws IOException {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample")) {
			String token = service.tokens().token("somebody");
			String trace = "0af7651916cd43dd8448eb211c80319c";
			Http somebody = service.http().as(token).header("traceparent", "00-" + trace + "-b7ad6b7169203331-01");
			Map<String, String> note = Map.of("text", "айгүл@example.org");
			assertThat(somebody.post("/api/v1/notes", note).status()).isEqualTo(200);
			assertThat(somebody.post("/api/v1/slips", note).status()).isEqualTo(200);
			somebody.post("/api/v1/notes", "{\"text\": {\"to\": \"айгүл@example.org\"}}");
			somebody.get("/api/v1/mine?email=%61@example.org");
			service.http().as(token + "x").get("/api/v1/mine?email=a@example.org");
			raw(service, "GET /api/v1/open?email=<a@example.org> HTTP/1.1\r\nHost: localhost\r\n\r\n");
			raw(service, "GET /api/v1/open HTTP/1.1\r\nHost: localhost\r\nCookie: a@example.org=\"\u0001\r\n\r\n");
			assertThat(output.getAll())
				.contains("[" + trace + "] org.ashar.infra.platform.testing.sample.SampleController: Kept a note")
				.contains("Slipped on ***")
				.doesNotContain("example.org")
				.doesNotContain("айгүл")
				.doesNotContain(token.substring(0, 20));
		}
	}

	@Test
	void aTraceFollowsARequestIntoTheStoreWithoutItsContents() {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample")) {
			String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
			service.as("somebody")
				.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
				.post("/api/v1/notes", Map.of("text", "a secret wish"));
			CollectedSpans spans = service.bean(CollectedSpans.class);
			await().atMost(Duration.ofSeconds(60))
				.untilAsserted(() -> assertThat(spans.of(trace)).extracting(SpanData::getName)
					.anyMatch(name -> name.contains("/api/v1/notes"))
					.anyMatch(name -> name.startsWith("insert")));
			assertThat(spans.of(trace).toString()).doesNotContain("wish");
		}
	}

	@Test
	void aServiceStartsQuietly(CapturedOutput output) {
		RunningService.start(SampleApplication.class, "sample").close();
		assertThat(output.getAll().lines().filter(line -> !line.contains("org.testcontainers"))).isEmpty();
	}

	@Test
	void aServiceEndsWithinTenSeconds() throws Exception {
		boolean over = InTime.done(Duration.ofSeconds(10),
				() -> RunningService.start(SampleApplication.class, "sample"), service -> {
					service.close();
					return !service.context().isActive();
				});
		assertThat(over).isTrue();
	}

	// What a well-behaved client would not send.
	private static void raw(RunningService service, String request) throws IOException {
		URI address = URI.create(service.baseUrl());
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			assertThat(socket.getInputStream().read()).isPositive();
		}
	}

}
