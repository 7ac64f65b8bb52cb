package org.ashar.infra.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small client for tests. Immutable:
 * {@code http.as(token).language("ky").get("/api/v1/…")}. Redirects are not followed.
 */
public final class Http {

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String baseUrl;

	private final Map<String, String> headers;

	/** A client of one address, without token, language or other headers. */
	public Http(String baseUrl) {
		this(baseUrl, Map.of());
	}

	private Http(String baseUrl, Map<String, String> headers) {
		this.baseUrl = baseUrl;
		this.headers = headers;
	}

	/** The same client with a bearer token. */
	public Http as(String token) {
		return header("Authorization", "Bearer " + token);
	}

	/** The same client asking for a language (BCP 47). */
	public Http language(String tag) {
		return header("Accept-Language", tag);
	}

	/** The same client with {@code If-Match: "version"}. */
	public Http ifMatch(long version) {
		return header("If-Match", "\"" + version + "\"");
	}

	/** The same client with {@code Idempotency-Key}. */
	public Http idempotencyKey(String key) {
		return header("Idempotency-Key", key);
	}

	/** The same client with one more header, or another value of it. */
	public Http header(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.put(name, value);
		return new Http(baseUrl, more);
	}

	/** Sends GET. */
	public Answer get(String path) {
		return send("GET", path, null);
	}

	/**
	 * Sends POST with a value as JSON (a map, a record, a JsonNode); a String and bytes
	 * are sent as they are.
	 */
	public Answer post(String path, @Nullable Object body) {
		return send("POST", path, body);
	}

	/** Sends PUT with a value as JSON; a String is sent as it is. */
	public Answer put(String path, @Nullable Object body) {
		return send("PUT", path, body);
	}

	/** Sends DELETE. */
	public Answer delete(String path) {
		return send("DELETE", path, null);
	}

	/** Sends any method; {@code application/json} unless a Content-Type was set. */
	public Answer send(String method, String path, @Nullable Object body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofMinutes(2));
		if (body != null && headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
			request.header("Content-Type", "application/json");
		}
		headers.forEach(request::header);
		request.method(method, published(body));
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for an answer", interrupted);
		}
	}

	private static HttpRequest.BodyPublisher published(@Nullable Object body) {
		return switch (body) {
			case null -> HttpRequest.BodyPublishers.noBody();
			case byte[] bytes -> HttpRequest.BodyPublishers.ofByteArray(bytes);
			case String text -> HttpRequest.BodyPublishers.ofString(text);
			default -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
		};
	}

	/** What came back. */
	public record Answer(HttpResponse<byte[]> response) {

		/** The status code. */
		public int status() {
			return response.statusCode();
		}

		/** The body as text. */
		public String text() {
			return new String(response.body(), StandardCharsets.UTF_8);
		}

		/** The body as it came. */
		public byte[] bytes() {
			return response.body();
		}

		/** The body as JSON. */
		public JsonNode json() {
			return JSON.readTree(text());
		}

		/** The first value of a header. */
		public Optional<String> header(String name) {
			return response.headers().firstValue(name);
		}

		/**
		 * The number in the ETag. @throws java.util.NoSuchElementException without one
		 */
		public long version() {
			return Long.parseLong(header("ETag").orElseThrow().replace("\"", "").replace("W/", ""));
		}

		/** Method, status and body, for the message of a failed assertion. */
		@Override
		public String toString() {
			return "%s %s → %d %s".formatted(response.request().method(), response.uri(), status(), text());
		}
	}

}
