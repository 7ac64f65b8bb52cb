package org.ashar.infra.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTests {

	private final List<JWK> published = new CopyOnWriteArrayList<>();

	private final AtomicInteger asked = new AtomicInteger();

	/* Time goes by only where a test says so. */
	private final AtomicLong passed = new AtomicLong(1);

	private HttpServer identity;

	private IssuerKeys keys;

	@BeforeEach
	void start() throws IOException {
		identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		identity.createContext("/", exchange -> {
			asked.incrementAndGet();
			byte[] body = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		identity.start();
		keys = new IssuerKeys("http://127.0.0.1:" + identity.getAddress().getPort() + "/oauth2/jwks", passed::get);
	}

	@AfterEach
	void stop() {
		identity.stop(0);
	}

	@Test
	void identityIsAskedWhenTheFirstTokenComesAndNotAgain() throws Exception {
		publish("a");
		assertThat(asked).hasValue(0);
		for (int i = 0; i < 10; i++) {
			assertThat(find("a")).hasSize(1);
		}
		assertThat(asked).hasValue(1);
	}

	@Test
	void aNewKeyIsFoundAfterIdentityHasRotated() throws Exception {
		publish("a");
		assertThat(find("a")).hasSize(1);
		publish("b");
		assertThat(find("b")).as("identity was asked a moment ago").isEmpty();
		passed.addAndGet(Duration.ofSeconds(1).toNanos());
		assertThat(find("b")).hasSize(1);
	}

	@Test
	void madeUpKeyNamesDoNotMakeUsFloodIdentity() throws Exception {
		publish("a");
		for (int i = 0; i < 100; i++) {
			assertThat(find("made-up-" + i)).isEmpty();
		}
		assertThat(asked).hasValue(1);
	}

	@Test
	void aBurstOfFirstTokensAsksOnce() throws Exception {
		publish("a");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<JWK>>> found = IntStream.range(0, 64)
				.mapToObj(i -> threads.submit(() -> find("a")))
				.toList();
			for (Future<List<JWK>> each : found) {
				assertThat(each.get()).hasSize(1);
			}
		}
		assertThat(asked).hasValue(1);
	}

	@Test
	void knownKeysServeOnWhileIdentityIsAway() throws Exception {
		publish("a");
		assertThat(find("a")).hasSize(1);
		identity.stop(0);
		assertThat(find("a")).hasSize(1);
		passed.addAndGet(Duration.ofMinutes(6).toNanos());
		assertThat(find("a")).hasSize(1);
	}

	@Test
	void aKeyThatIdentityHasWithdrawnIsForgottenWithinMinutes() throws Exception {
		publish("a");
		assertThat(find("a")).hasSize(1);
		published.clear();
		passed.addAndGet(Duration.ofMinutes(6).toNanos());
		assertThat(find("a")).isEmpty();
	}

	@Test
	void withoutAnyKeyNothingCanBeSaidAboutAToken() {
		identity.stop(0);
		assertThatExceptionOfType(RemoteKeySourceException.class).isThrownBy(() -> find("a"));
	}

	private List<JWK> find(String name) throws RemoteKeySourceException {
		return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(name).build()), null);
	}

	private void publish(String name) throws JOSEException {
		published.add(new ECKeyGenerator(Curve.P_256).keyID(name).generate().toPublicJWK());
	}

}
