package org.ashar.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes sign-in codes as notifications would, and shows them to the test. It can be away.
 */
final class NotificationsStandIn implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpServer server;

	private final List<JsonNode> letters = new CopyOnWriteArrayList<>();

	private final List<String> secrets = new CopyOnWriteArrayList<>();

	private final List<String> replays = new CopyOnWriteArrayList<>();

	private volatile int status = 202;

	private volatile String outcome = "";

	NotificationsStandIn() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		server.createContext("/internal/v1/sign-in-codes", this::take);
		server.createContext("/internal/v1/dead-letters/", this::replay);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.start();
	}

	String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** From now on every letter is answered with this status. */
	void answer(int newStatus) {
		status = newStatus;
	}

	/** From now on this is said of every replay. */
	void outcome(String newOutcome) {
		outcome = newOutcome;
	}

	/** The paths of the replays that were asked for. */
	List<String> replays() {
		return replays;
	}

	List<JsonNode> letters() {
		return letters;
	}

	/** What callers showed as the secret between services. */
	List<String> secrets() {
		return secrets;
	}

	/** The code of the last letter to an address. */
	String lastCode(String email) {
		return letters.reversed()
			.stream()
			.filter(letter -> letter.get("email").asString().equals(email))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No code was sent"))
			.get("code")
			.asString();
	}

	private void take(HttpExchange exchange) throws IOException {
		JsonNode letter = JSON.readTree(exchange.getRequestBody());
		secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Ashar-Internal")));
		if (status < 300) {
			letters.add(letter);
		}
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}

	private void replay(HttpExchange exchange) throws IOException {
		replays.add(exchange.getRequestURI().getPath());
		secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Ashar-Internal")));
		byte[] said = outcome.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, said.length);
		exchange.getResponseBody().write(said);
		exchange.close();
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
