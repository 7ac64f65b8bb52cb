package org.ashar.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The public API, as the accounts of the demo world use it. Grants and copies of records
 * reach the other services a little later, so what is refused because of that is asked
 * for again for a while.
 */
final class Api {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/* How long a grant or a copy of a record may be on its way. */
	private static final Duration REFUSALS = Duration.ofSeconds(20);

	/* How long a backend may be away, or a small machine out of breath. */
	private static final Patience OUTAGES = new Patience(Duration.ofMinutes(3));

	private static final Set<Integer> MAY_CHANGE = Set.of(403, 404, 409);

	private final URI portal;

	private final Sessions sessions;

	private final HttpClient http = HttpClient.newHttpClient();

	Api(URI portal, Sessions sessions) {
		this.portal = portal;
		this.sessions = sessions;
	}

	/**
	 * Creates a record, or gives the one that an earlier load created under the same key.
	 */
	JsonNode create(String account, String path, String key, JsonNode body) {
		return insist(account, "POST", path, body, Map.of("Idempotency-Key", "demo-" + key));
	}

	/** Does something to a record in the state in which it was last seen. */
	JsonNode act(String account, String path, JsonNode seen, String verb, @Nullable JsonNode body, String key) {
		String record = path + "/" + seen.path("id").asString();
		Map<String, String> headers = Map.of("If-Match", "\"" + seen.path("version").asLong() + "\"", "Idempotency-Key",
				"demo-" + key);
		return insist(account, "POST", record + "/" + verb, body, headers);
	}

	JsonNode get(String account, String path) {
		return insist(account, "GET", path, null, Map.of());
	}

	/**
	 * Asks until it succeeds; CannotLoad with the problem's own words when it does not.
	 */
	JsonNode insist(String account, String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
		Reply reply = settle(account, method, path, body, headers);
		if (reply.status() >= 300) {
			String line = "%s %s by %s: %s".formatted(method, path, account, reply.problem());
			throw reply.isStale() ? new Stale(line) : new CannotLoad(line);
		}
		return reply.body();
	}

	/**
	 * Asks until the answer is one that will not change by waiting, or it has been waited
	 * for long enough.
	 */
	Reply settle(String account, String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
		AtomicReference<Reply> last = new AtomicReference<>();
		long refusedAfter = System.nanoTime() + REFUSALS.toNanos();
		return OUTAGES.ask(() -> {
			last.set(send(account, method, path, body, headers));
			boolean waiting = last.get().isBusy() || (last.get().mayChange() && System.nanoTime() < refusedAfter);
			return waiting ? Optional.empty() : Optional.of(last.get());
		}).orElseGet(last::get);
	}

	/** Asks once. An empty account is a visitor. A token that has run out is replaced. */
	Reply send(String account, String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
		if (account.isEmpty()) {
			return exchange(request("", method, path, body, headers));
		}
		String token = this.sessions.token(account);
		Reply reply = exchange(request(token, method, path, body, headers));
		if (reply.status() == 401) {
			this.sessions.forget(account, token);
			reply = exchange(request(this.sessions.token(account), method, path, body, headers));
		}
		return reply;
	}

	private HttpRequest request(String token, String method, String path, @Nullable JsonNode body,
			Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.portal.resolve("/api/v1" + path))
			.timeout(Duration.ofSeconds(30))
			.header("Accept", "application/json, application/problem+json")
			.header("Accept-Language", "en");
		headers.forEach(request::header);
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		if (body == null) {
			return request.method(method, BodyPublishers.noBody()).build();
		}
		return request.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
	}

	private Reply exchange(HttpRequest request) {
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			boolean json = response.headers()
				.firstValue("Content-Type")
				.filter((type) -> type.contains("json"))
				.isPresent();
			JsonNode body = json && !response.body().isBlank() ? JSON.readTree(response.body())
					: MissingNode.getInstance();
			return new Reply(response.statusCode(), body);
		}
		catch (HttpTimeoutException ex) {
			return new Reply(503, MissingNode.getInstance());
		}
		catch (IOException ex) {
			throw new CannotLoad("The portal at " + this.portal + " does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotLoad("Interrupted", ex);
		}
	}

	/** What came back. */
	record Reply(int status, JsonNode body) {

		/** The stable code of a problem, or nothing. */
		String code() {
			return this.body.path("type").asString("").replaceFirst("^urn:ashar:problem:", "");
		}

		/* Somebody else was there first, or our own request whose answer was lost. */
		private boolean isStale() {
			return this.status == 409 || this.status == 412;
		}

		private boolean isBusy() {
			return this.status == 429 || this.status == 503;
		}

		private boolean mayChange() {
			return MAY_CHANGE.contains(this.status) || (this.status >= 400 && code().contains("unknown"));
		}

		/** What is wrong, in one line. */
		String problem() {
			String detail = this.body.path("detail").asString("");
			return "%d %s %s %s".formatted(this.status, code(), detail, this.body.path("errors")).strip();
		}

	}

}
