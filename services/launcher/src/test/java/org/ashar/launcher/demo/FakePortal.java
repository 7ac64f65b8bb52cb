package org.ashar.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server on a free port that answers "METHOD /path" as the test says, and 404 to all
 * else.
 */
final class FakePortal implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Function<Asked, Answer>> answers = new HashMap<>();

	FakePortal() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	FakePortal on(String request, Function<Asked, Answer> answer) {
		this.answers.put(request, answer);
		return this;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
			Answer answer = this.answers.getOrDefault(request, (asked) -> new Answer(404, "", Map.of()))
				.apply(new Asked(exchange, body));
			answer.headers().forEach(exchange.getResponseHeaders()::add);
			byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	/** What was asked. */
	record Asked(HttpExchange exchange, String body) {

		/** A field of the form or of the query. */
		String field(String name) {
			String query = this.exchange.getRequestURI().getRawQuery();
			for (String pair : (this.body.isEmpty() && query != null ? query : this.body).split("&")) {
				if (pair.startsWith(name + "=")) {
					return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
				}
			}
			return "";
		}

		String header(String name) {
			String value = this.exchange.getRequestHeaders().getFirst(name);
			return (value != null) ? value : "";
		}

	}

	/** What is answered. */
	record Answer(int status, String body, Map<String, String> headers) {

		static Answer page(String body) {
			return new Answer(200, body, Map.of("Content-Type", "text/html;charset=UTF-8", "Set-Cookie", "s=browser"));
		}

		static Answer json(int status, String body) {
			return new Answer(status, body, Map.of("Content-Type", "application/json"));
		}

		static Answer to(String location) {
			return new Answer(302, "", Map.of("Location", location));
		}

	}

}
