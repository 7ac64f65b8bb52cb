package org.ashar.infra.bench.register;

import java.util.HashMap;
import java.util.Map;

import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Portal;
import org.jspecify.annotations.Nullable;

/**
 * A curator, a verifier and the owner of an organization at their work, through the
 * portal.
 */
final class Office {

	static final String CURATOR = "curator";

	static final String VERIFIER = "verifier";

	/* Her organization is verified: it publishes its own. */
	static final String OWNER = "ngo";

	private static final String ORGANIZATIONS = "/api/v1/organizations";

	private static final String ACTIVITIES = "/api/v1/activities";

	/* Tokens live five minutes. */
	private static final long FRESH_NANOS = 200_000_000_000L;

	private final Installation installation;

	private final Portal portal;

	private final Map<String, Token> tokens = new HashMap<>();

	private int requests;

	Office(Installation installation) {
		this.installation = installation;
		this.portal = new Portal(installation.port());
	}

	/** Enters an organization that nobody owns and publishes it; its id. */
	String organization(Map<String, Object> profile) {
		Portal.Answer entered = post(ORGANIZATIONS, profile, CURATOR, "").must(201);
		String path = ORGANIZATIONS + "/" + entered.json().path("id").asString();
		String submitted = post(path + "/submit", null, CURATOR, entered.etag()).must(200).etag();
		post(path + "/publish", null, VERIFIER, submitted).must(200);
		return entered.json().path("id").asString();
	}

	/** The organization of the owner. */
	String own() {
		return get(ORGANIZATIONS + "?mine=true", OWNER).must(200).json().at("/items/0/id").asString();
	}

	/** The same with an activity of the owner's organization. */
	String activity(Map<String, Object> entry) {
		Portal.Answer drafted = post(ACTIVITIES, entry, OWNER, "").must(201);
		String path = ACTIVITIES + "/" + drafted.json().path("id").asString();
		String submitted = post(path + "/submit", null, OWNER, drafted.etag()).must(200).etag();
		post(path + "/publish", null, OWNER, submitted).must(200);
		return drafted.json().path("id").asString();
	}

	Portal.Answer get(String path, @Nullable String account) {
		return this.portal.get(path, address(), (account == null) ? null : token(account));
	}

	Portal.Answer post(String path, @Nullable Object body, String account, String etag) {
		return this.portal.post(path, body, address(), token(account), etag);
	}

	Portal.Answer put(String path, Object body, String account, String etag) {
		return this.portal.put(path, body, address(), token(account), etag);
	}

	/** Fetches the tokens, which is not what is measured. */
	void refresh() {
		token(CURATOR);
		token(VERIFIER);
		token(OWNER);
	}

	private String address() {
		return Portal.address(++this.requests);
	}

	private String token(String account) {
		Token known = this.tokens.get(account);
		if (known == null || System.nanoTime() - known.since() > FRESH_NANOS) {
			known = new Token(this.installation.token(account), System.nanoTime());
			this.tokens.put(account, known);
		}
		return known.value();
	}

	private record Token(String value, long since) {
	}

}
