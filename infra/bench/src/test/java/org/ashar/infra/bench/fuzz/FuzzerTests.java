package org.ashar.infra.bench.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A small interface that can be wrong in every way that the fuzzer looks for. */
class FuzzerTests {

	private static final String DOCUMENT = """
			{"paths": {
			  "/api/v1/things": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
			    {"type": "object", "required": ["items"], "properties": {"items": {"type": "array"}}}}}}}}},
			  "/api/v1/things/{id}": {
			    "get": {"parameters": [{"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
			      "responses": {}},
			    "put": {"parameters": [{"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
			      "requestBody": {"content": {"application/json": {"schema":
			        {"type": "object", "properties": {"name": {"type": "string"}}}}}},
			      "responses": {}}}}}""";

	private static final String PROBLEM = """
			{"status": 400, "type": "urn:ashar:problem:invalid-request", "title": "%s"}""";

	private static final String LIST = """
			{"items": [{"id": "5f0c2e5e-93a7-4f6e-8e7e-0f2f5d3b8a11"}]}""";

	private HttpServer server;

	private volatile Mutant mutant = Mutant.NONE;

	private final AtomicInteger version = new AtomicInteger();

	private enum Mutant {

		NONE, FAILS, NO_PROBLEM, REPEATS, UNLIKE_ITS_SCHEMA, CHANGES

	}

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void whoRefusesClearlyIsNotAccused() throws Exception {
		assertThat(attack(Mutant.NONE)).isEmpty();
	}

	@Test
	void everyKindOfWrongIsFound() throws Exception {
		assertThat(attack(Mutant.FAILS).keySet()).anyMatch((found) -> found.endsWith("a failure of the platform's"));
		assertThat(attack(Mutant.NO_PROBLEM).keySet()).anyMatch((found) -> found.contains("no problem but text/html"));
		assertThat(attack(Mutant.REPEATS).keySet()).anyMatch((found) -> found.endsWith("says what it was sent"));
		assertThat(attack(Mutant.UNLIKE_ITS_SCHEMA).keySet()).anyMatch((found) -> found.endsWith("answer lacks items"));
		assertThat(attack(Mutant.CHANGES).keySet())
			.anyMatch((found) -> found.endsWith("changed the record that it was refused for"));
	}

	private Map<String, String> attack(Mutant wrong) throws Exception {
		this.mutant = wrong;
		URI portal = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
		return new Fuzzer(portal, List.of("reader")).attack(1, 300);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String path = exchange.getRequestURI().getPath();
		boolean reads = exchange.getRequestMethod().equals("GET");
		if (path.endsWith("openapi.json")) {
			send(exchange, 200, "application/json", DOCUMENT);
		}
		else if (path.endsWith("/things")) {
			boolean unlike = this.mutant == Mutant.UNLIKE_ITS_SCHEMA
					&& exchange.getRequestHeaders().containsKey("Accept-Language");
			send(exchange, 200, "application/json", unlike ? "{}" : LIST);
		}
		else if (reads) {
			send(exchange, 200, "application/json", "{\"version\": " + this.version.get() + "}");
		}
		else {
			refuse(exchange, sent);
		}
	}

	private void refuse(HttpExchange exchange, String sent) throws IOException {
		switch (this.mutant) {
			case FAILS -> send(exchange, 500, "application/problem+json", PROBLEM.formatted("Oh"));
			case NO_PROBLEM -> send(exchange, 400, "text/html", "<h1>Oh</h1>");
			case REPEATS -> send(exchange, 400, "application/problem+json",
					PROBLEM.formatted(sent.contains("zqxmark7") ? "zqxmark7 is wrong" : "Wrong"));
			default -> {
				if (this.mutant == Mutant.CHANGES) {
					this.version.incrementAndGet();
				}
				send(exchange, 400, "application/problem+json", PROBLEM.formatted("Wrong"));
			}
		}
	}

	private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
