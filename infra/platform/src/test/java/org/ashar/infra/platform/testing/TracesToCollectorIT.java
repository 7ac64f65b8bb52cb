package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ashar.infra.platform.testing.sample.CollectedSpans;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Traces go by OTLP to the collector that an operator names, and nowhere by themselves.
 */
class TracesToCollectorIT {

	private static final String SETTING = "management.opentelemetry.tracing.export.otlp.endpoint";

	private final List<Export> exports = new CopyOnWriteArrayList<>();

	private HttpServer collector;

	@BeforeEach
	void listen() throws IOException {
		collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		collector.createContext("/", this::take);
		collector.start();
	}

	@AfterEach
	void stop() {
		collector.stop(0);
	}

	@Test
	void spansArriveUnderTheNameOfTheirServiceAndWithoutItsContents() {
		String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
		try (RunningService service = RunningService.start(SampleApplication.class, "sample",
				"--" + SETTING + "=" + endpoint)) {
			service.as("somebody").post("/api/v1/notes", Map.of("text", "a secret wish"));
			String name = service.context().getEnvironment().getRequiredProperty("spring.application.name");
			await().atMost(Duration.ofSeconds(60))
				.untilAsserted(() -> assertThat(exports).extracting(Export::body)
					.anyMatch(body -> body.contains("/api/v1/notes"))
					.allMatch(body -> body.contains(name)));
		}
		assertThat(exports).extracting(Export::request).containsOnly("POST /v1/traces application/x-protobuf");
		assertThat(exports).extracting(Export::body).noneMatch(body -> body.contains("wish"));
	}

	@Test
	void withoutTheSettingNothingIsSentAnywhere() {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample")) {
			assertThat(service.context().getBeansOfType(SpanExporter.class).values())
				.hasOnlyElementsOfType(CollectedSpans.class);
		}
	}

	@Test
	void operatorsReadTheSettingByTheNameThatItHasInTheEnvironment() throws IOException {
		String variable = SETTING.replace('.', '_').toUpperCase(Locale.ROOT);
		assertThat(Files.readString(Path.of("../../docs/operations.md"))).contains("`" + variable + "`");
	}

	private void take(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		exports.add(new Export(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
				+ exchange.getRequestHeaders().getFirst("Content-Type"), body));
		exchange.sendResponseHeaders(200, -1);
		exchange.close();
	}

	/** What came; names are legible in protocol buffers. */
	private record Export(String request, String body) {
	}

}
