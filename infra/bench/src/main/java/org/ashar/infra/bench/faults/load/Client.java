package org.ashar.infra.bench.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to the interface of the portal, and gives every way to fail a name. */
public final class Client {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofSeconds(12);

	private final HttpClient http = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(2))
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final URI portal;

	private final LongAdder answered = new LongAdder();

	/** Of this portal. */
	public Client(URI portal) {
		this.portal = portal;
	}

	/** How many requests were done as they asked. */
	public long answered() {
		return this.answered.sum();
	}

	/** Reads what everybody may read. */
	public Reply get(String path) {
		return send(null, "GET", path, null, Map.of());
	}

	/**
	 * The same as it is written, with its status before it; empty without an answer, or
	 * with one to come again.
	 */
	public String text(String path) {
		HttpRequest request = HttpRequest.newBuilder(this.portal.resolve(path)).timeout(PATIENCE).build();
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			boolean later = response.statusCode() == 429 || response.statusCode() >= 500;
			return later ? "" : response.statusCode() + " " + response.body();
		}
		catch (IOException ex) {
			return "";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

	/** Asks once; without a token as a visitor. */
	Reply send(@Nullable String token, String method, String path, @Nullable JsonNode body,
			Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.portal.resolve(path))
			.header("Accept", "application/json, application/problem+json")
			.header("Accept-Language", "en");
		headers.forEach(request::header);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		return exchange(request.method(method,
				(body != null) ? BodyPublishers.ofString(JSON.writeValueAsString(body)) : BodyPublishers.noBody()));
	}

	/** Sends a form. */
	Reply form(String path, String authorization, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return exchange(HttpRequest.newBuilder(this.portal.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Authorization", authorization)
			.POST(BodyPublishers.ofString(body)));
	}

	private Reply exchange(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
			Reply reply = new Reply(response.statusCode(), read(response.body()));
			if (reply.isDone()) {
				this.answered.increment();
			}
			return reply;
		}
		catch (IOException ex) {
			return Reply.NONE;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Reply.NONE;
		}
	}

	/* An answer that is no JSON comes from somewhere on the way, or is cut off. */
	private static JsonNode read(String body) {
		try {
			return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	static ObjectNode object() {
		return JSON.createObjectNode();
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * What came back.
	 *
	 * @param status of HTTP, 0 when there was no answer
	 */
	public record Reply(int status, JsonNode body) {

		static final Reply NONE = new Reply(0, MissingNode.getInstance());

		/** Whether it has been answered for. */
		public boolean isDone() {
			return this.status >= 200 && this.status < 300;
		}

		/** Whether nobody can know what became of it, or it may be asked again. */
		boolean isUnknown() {
			return this.status == 0 || this.status >= 500 || this.status == 429;
		}

		/** Whether it will never be done as it was asked. */
		boolean isWrong() {
			return this.status == 400 || this.status == 422 || this.status == 405 || this.status == 415;
		}

	}

}
