package org.ashar.infra.bench.faults.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** A program with an account of its own, which fetches a token whenever it needs one. */
public final class Robot {

	/* Tokens live five minutes. */
	private static final long FRESH_NANOS = 200_000_000_000L;

	private final Client client;

	private final String authorization;

	private @Nullable String token;

	private long since;

	Robot(Client client, String id, String secret) {
		this.client = client;
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
	}

	/** Reads. */
	public Client.Reply get(String path) {
		return send("GET", path, null, Map.of());
	}

	Client.Reply send(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
		String mine = token();
		if (mine == null) {
			return Client.Reply.NONE;
		}
		Client.Reply reply = this.client.send(mine, method, path, body, headers);
		if (reply.status() == 401) {
			forget(mine);
		}
		return reply;
	}

	private synchronized @Nullable String token() {
		if (this.token == null || System.nanoTime() - this.since > FRESH_NANOS) {
			Client.Reply reply = this.client.form("/oauth2/token", this.authorization,
					Map.of("grant_type", "client_credentials"));
			this.token = reply.isDone() ? reply.body().path("access_token").asString() : null;
			this.since = System.nanoTime();
		}
		return this.token;
	}

	private synchronized void forget(String old) {
		if (old.equals(this.token)) {
			this.token = null;
		}
	}

}
