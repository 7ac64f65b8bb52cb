package org.ashar.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that hears of news, written from the specification alone. */
final class Receiver implements AutoCloseable {

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private volatile int answer = 204;

	Receiver() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext("/", this::hear);
		server.start();
	}

	private void hear(HttpExchange exchange) throws IOException {
		try (exchange) {
			calls.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("webhook-id"),
					exchange.getRequestHeaders().getFirst("webhook-timestamp"),
					exchange.getRequestHeaders().getFirst("webhook-signature"),
					new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
			exchange.getResponseHeaders().set("Location", "/elsewhere");
			exchange.sendResponseHeaders(answer, -1);
		}
	}

	/** What it says from now on. */
	void answers(int status) {
		answer = status;
	}

	int port() {
		return server.getAddress().getPort();
	}

	String url() {
		return "http://localhost:" + port() + "/hook";
	}

	List<Call> calls() {
		return calls;
	}

	Call await(int number) {
		return Awaitility.await("call %d".formatted(number))
			.atMost(Duration.ofSeconds(60))
			.until(() -> calls, heard -> heard.size() >= number)
			.get(number - 1);
	}

	@Override
	public void close() {
		server.stop(0);
	}

	/** One request. */
	record Call(String path, String id, String timestamp, String signature, String body) {

		JsonNode json() {
			return new JsonMapper().readTree(body);
		}

		/** Whether one of its signatures is made with this secret. */
		boolean isSignedBy(String secret) {
			try {
				Mac mac = Mac.getInstance("HmacSHA256");
				mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
				String expected = Base64.getEncoder()
					.encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
				return Stream.of(signature.split(" ")).anyMatch(("v1," + expected)::equals);
			}
			catch (GeneralSecurityException e) {
				throw new IllegalStateException(e);
			}
		}

	}

}
