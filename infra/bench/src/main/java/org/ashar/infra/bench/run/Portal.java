package org.ashar.infra.bench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.MissException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal's API, for as many people as there are addresses. Who is told to come again
 * does so when told, under the same key; how often that was is counted.
 */
public final class Portal {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int BUSY = 429;

	private static final int AWAY = 503;

	private final URI root;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final AtomicLong askedAgain = new AtomicLong();

	/** At this port of the machine. */
	public Portal(int port) {
		this.root = URI.create("http://127.0.0.1:" + port);
	}

	/** An address that is somebody's alone, for numbers below 2²⁴. */
	public static String address(int person) {
		return "10." + (person >> 16 & 255) + "." + (person >> 8 & 255) + "." + (person & 255);
	}

	/** Reads; a null token is a visitor's. */
	public Answer get(String path, String address, @Nullable String token) {
		return send(request(path, address, token).GET());
	}

	/** Creates or does something; an empty etag is none. */
	public Answer post(String path, @Nullable Object body, String address, @Nullable String token, String etag) {
		return change("POST", path, body, address, token, etag);
	}

	/** Replaces what was seen. */
	public Answer put(String path, Object body, String address, String token, String etag) {
		return change("PUT", path, body, address, token, etag);
	}

	/** How often somebody was told to come again so far. */
	public long askedAgain() {
		return this.askedAgain.get();
	}

	private Answer change(String method, String path, @Nullable Object body, String address, @Nullable String token,
			String etag) {
		HttpRequest.Builder request = request(path, address, token)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.method(method,
					(body == null) ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		return send(etag.isEmpty() ? request : request.header("If-Match", etag));
	}

	private HttpRequest.Builder request(String path, String address, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.root.resolve(path))
			.timeout(PATIENCE)
			.header("Accept-Language", "ky")
			.header("X-Forwarded-For", address);
		return (token == null) ? request : request.header("Authorization", "Bearer " + token);
	}

	private Answer send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			while ((answer.statusCode() == BUSY || answer.statusCode() == AWAY) && System.nanoTime() < deadline) {
				this.askedAgain.incrementAndGet();
				LockSupport.parkNanos(
						Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)).toNanos());
				answer = this.http.send(request, BodyHandlers.ofString());
			}
			return new Answer(request.method() + " " + request.uri().getPath(), answer.statusCode(), answer.body(),
					answer.headers().firstValue("ETag").orElse(""));
		}
		catch (IOException ex) {
			throw new MissException("No answer to " + request.method() + " " + request.uri().getPath(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	/**
	 * What came back.
	 *
	 * @param etag empty where there is none
	 */
	public record Answer(String request, int status, String body, String etag) {

		/** Itself, if it has this status. */
		public Answer must(int wanted) {
			if (this.status != wanted) {
				throw new MissException(this.request + " answered " + this.status + ": " + this.body);
			}
			return this;
		}

		/** The body as JSON. */
		public JsonNode json() {
			return JSON.readTree(this.body);
		}

	}

}
