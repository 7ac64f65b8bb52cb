package org.ashar.infra.platform.testing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.GrantMirror;
import org.ashar.infra.platform.security.InternalSecret;
import org.ashar.infra.platform.start.Ashar;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service started for a test as {@code main} would start it: free port, fresh database
 * and consumer group, test tokens.
 */
public final class RunningService implements AutoCloseable {

	/** The issuer and public address that services under test are told. */
	public static final String PUBLIC_URL = "http://localhost:8080";

	private static final String TEST_KEY = "00000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final AtomicLong SEQUENCE = new AtomicLong();

	private final ConfigurableApplicationContext context;

	private final TestTokens tokens;

	private final KeySet keys;

	private RunningService(ConfigurableApplicationContext context, TestTokens tokens, KeySet keys) {
		this.context = context;
		this.tokens = tokens;
		this.keys = keys;
	}

	/**
	 * Starts a service on the backends of this JVM. Further settings
	 * ({@code --name=value}) lie on top; so {@code --spring.application.name=…} of an
	 * earlier one gives its database and consumer group, as after a restart.
	 */
	public static RunningService start(Class<?> application, String service, String... settings) {
		Backends backends = Backends.start();
		TestTokens tokens = new TestTokens(PUBLIC_URL);
		KeySet keys = new KeySet(tokens.publicKey());
		Map<String, String> all = told(service, backends, keys);
		Stream.of(settings).map(setting -> setting.split("=", 2)).forEach(setting -> all.put(setting[0], setting[1]));
		String[] args = all.entrySet()
			.stream()
			.map(setting -> setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
		RunningService running = new RunningService(Ashar.run(application, service, args), tokens, keys);
		tokens.by(running.bean(Clock.class));
		keys.trust(running.baseUrl());
		return running;
	}

	// By name, because a setting given twice would become a list.
	private static Map<String, String> told(String service, Backends backends, KeySet keys) {
		Map<String, String> told = new LinkedHashMap<>();
		told.put("--spring.application.name", service + "-" + UUID.randomUUID().toString().substring(0, 8));
		told.put("--server.port", "0");
		told.put("--ashar.embedded", Boolean.toString(backends.embedded()));
		told.put("--ashar.mongo-uri", backends.mongoUri());
		told.put("--ashar.kafka", backends.kafka());
		told.put("--ashar.smtp-uri", backends.embedded() ? backends.smtpUri() : "smtp://127.0.0.1:1");
		told.put("--ashar.public-url", PUBLIC_URL);
		told.put("--ashar.internal-secret", "a-secret-that-only-tests-know-and-may");
		told.put("--ashar.portal.client-secret", "another-secret-that-only-tests-know");
		told.put("--ashar.seal-keys", TEST_KEY);
		told.put("--ashar.token-keys", TEST_KEY);
		told.put("--ashar.services.identity.url", keys.url());
		return told;
	}

	/** The address at which the service answers. */
	public String baseUrl() {
		return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
	}

	/** A client of the service, anonymous. */
	public Http http() {
		return new Http(baseUrl());
	}

	/** A client with a token of this account. */
	public Http as(String account) {
		return http().as(tokens.token(account));
	}

	/** A client with a token of a fresh account that has these grants. */
	public Http with(Grant... grants) {
		String account = UUID.randomUUID().toString();
		grants(account, grants);
		return as(account);
	}

	/** A client that may call {@code /internal/**}. */
	public Http internally() {
		return http().header(InternalSecret.HEADER, bean(InternalSecret.class).value());
	}

	/** A bean of the service. */
	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	/** The service's application context. */
	public ConfigurableApplicationContext context() {
		return context;
	}

	/** Signs tokens that this service trusts. */
	public TestTokens tokens() {
		return tokens;
	}

	/**
	 * Writes an account's grants straight into the service's mirror, replacing those it
	 * had.
	 */
	public void grants(String account, Grant... grants) {
		bean(GrantMirror.class).apply(account, SEQUENCE.incrementAndGet(), List.of(grants));
	}

	/** Stops the service; its database stays until the backends end. */
	@Override
	public void close() {
		context.close();
		keys.stop();
	}

}
