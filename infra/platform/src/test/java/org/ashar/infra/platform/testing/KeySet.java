package org.ashar.infra.platform.testing;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for identity: its {@code /oauth2/jwks} with the test's key and, when the
 * service under test is identity, its own keys too, so that it trusts both; and what it
 * says to somebody of her own account.
 */
final class KeySet {

	static final String PATH = "/oauth2/jwks";

	private static final String ME = "/api/v1/me";

	private final HttpServer server;

	private final JWK own;

	private volatile @Nullable String issuer;

	KeySet(JWK own) {
		this.own = own;
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		server.createContext(PATH, this::answer);
		server.createContext(ME, KeySet::own);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.start();
	}

	/** Also answers with the keys that this address publishes. */
	void trust(String baseUrl) {
		issuer = baseUrl;
	}

	String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	void stop() {
		server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] keys = new JWKSet(keys()).toString().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
		}
	}

	/** Everybody's address is the account's id at example.org. */
	private static void own(HttpExchange exchange) throws IOException {
		try (exchange) {
			String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
			String account = JWTParser.parse(token).getJWTClaimsSet().getSubject();
			byte[] me = "{\"id\":\"%1$s\",\"email\":\"%1$s@example.org\",\"grants\":[]}".formatted(account)
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, me.length);
			exchange.getResponseBody().write(me);
		}
		catch (ParseException noToken) {
			exchange.sendResponseHeaders(401, -1);
		}
	}

	private List<JWK> keys() {
		List<JWK> keys = new ArrayList<>(List.of(own));
		String other = issuer;
		if (other != null) {
			Http.Answer answer = new Http(other).get(PATH);
			if (answer.status() == 200) {
				keys.addAll(parse(answer.text()));
			}
		}
		return keys;
	}

	private static List<JWK> parse(String text) {
		try {
			return JWKSet.parse(text).getKeys();
		}
		catch (ParseException broken) {
			throw new IllegalStateException("The service under test publishes no key set", broken);
		}
	}

}
