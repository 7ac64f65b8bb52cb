package org.ashar.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A service as the portal meets it over HTTP: it answers as it was told, or falls silent
 * in one of the ways in which services do.
 */
final class StandIn {

	private static final Pattern STATUS = Pattern.compile("\"status\":(\\d+)");

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final Map<String, String> problems = new ConcurrentHashMap<>();

	private final List<Received> received = new CopyOnWriteArrayList<>();

	/* Nobody ever releases it: whoever hangs, hangs until the test ends. */
	private final Semaphore never = new Semaphore(0);

	private final HttpServer server;

	private volatile Mood mood = Mood.ANSWERS;

	private volatile String refusal = "";

	StandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	/** An address at which nobody listens any more. */
	static String stopped() {
		StandIn gone = new StandIn();
		gone.server.stop(0);
		return gone.url();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** What is answered to {@code METHOD /path}; otherwise there is nothing. */
	StandIn answer(String question, String json) {
		this.answers.put(question, json);
		return this;
	}

	/** Has nothing to say to this any more. */
	void forget(String question) {
		this.answers.remove(question);
	}

	/** What is answered to {@code METHOD /path} as a mistake of whoever asks. */
	StandIn refuse(String question, String problem) {
		this.problems.put(question, problem);
		return this;
	}

	/** Refuses no question any more. */
	void refuseNothing() {
		this.problems.clear();
		this.refusal = "";
	}

	/**
	 * Refuses whatever is written, with this problem and the status in it, until told
	 * otherwise.
	 */
	void refuseWrites(String problem) {
		this.refusal = problem;
	}

	void be(Mood mood) {
		this.mood = mood;
	}

	/** What was asked by this method of this path, in order. */
	List<Received> received(String question) {
		return this.received.stream().filter((each) -> each.question().equals(question)).toList();
	}

	/** What was asked that was no mere look, in order. */
	List<String> written() {
		return this.received.stream().map(Received::question).filter((each) -> !each.startsWith("GET ")).toList();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			String question = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
			String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
			this.received.add(new Received(question, query, Map.copyOf(exchange.getRequestHeaders()), body));
			switch (this.mood) {
				case ANSWERS -> answer(exchange, question);
				case FAILS -> send(exchange, 503, "{\"status\":503}");
				case HANGS -> this.never.acquireUninterruptibly();
				case STOPS_HALF_WAY -> {
					exchange.getResponseHeaders().add("Content-Type", "application/json");
					exchange.sendResponseHeaders(200, 1000);
					exchange.getResponseBody().write("{\"items\":[".getBytes(StandardCharsets.UTF_8));
					exchange.getResponseBody().flush();
				}
			}
		}
	}

	private void answer(HttpExchange exchange, String question) throws IOException {
		if (!this.refusal.isEmpty() && !question.startsWith("GET ")) {
			send(exchange, status(this.refusal), this.refusal);
			return;
		}
		String problem = this.problems.get(question);
		if (problem != null) {
			send(exchange, status(problem), problem);
			return;
		}
		String json = this.answers.get(question);
		send(exchange, (json != null) ? 200 : 404, (json != null) ? json
				: "{\"type\":\"urn:ashar:problem:not-found\",\"title\":\"Not found\",\"status\":404}");
	}

	private static int status(String problem) {
		Matcher status = STATUS.matcher(problem);
		return status.find() ? Integer.parseInt(status.group(1)) : 400;
	}

	private static void send(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders()
			.add("Content-Type", (status < 400) ? "application/json" : "application/problem+json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
	}

	/** How the service behaves. */
	enum Mood {

		ANSWERS, FAILS, HANGS, STOPS_HALF_WAY

	}

	/** A request as it arrived; its query is decoded. */
	record Received(String question, String query, Map<String, List<String>> headers, String body) {

		String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((header) -> header.getKey().equalsIgnoreCase(name))
				.map((header) -> String.join(",", header.getValue()))
				.findFirst()
				.orElse("");
		}

	}

}
