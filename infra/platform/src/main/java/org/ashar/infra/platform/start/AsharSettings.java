package org.ashar.infra.platform.start;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every service is told ({@code ASHAR_…} in the environment; defaults in
 * {@code ashar.yml}).
 *
 * @param service the service's name, as in its settings file
 * @param embedded whether all backends are the embedded ones; refused when one of them is
 * on another machine
 * @param mongoUri where the store listens, without a database
 * @param kafka the broker's host and port, or several with commas
 * @param smtpUri where letters are handed over: {@code smtp://host:port} or
 * {@code smtps://user:password@host:port}
 * @param publicUrl the address of the portal as people see it, without a slash at the
 * end; also the issuer of tokens
 * @param adminEmail the first admin of an empty installation
 * @param services where the services listen, by name
 */
@ConfigurationProperties("ashar")
public record AsharSettings(String service, @DefaultValue("false") boolean embedded, String mongoUri, String kafka,
		URI smtpUri, URI publicUrl, @Nullable String adminEmail, @DefaultValue Map<String, Peer> services) {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	/** Refuses settings that contradict each other. */
	public AsharSettings {
		if (publicUrl.toString().endsWith("/")) {
			throw new IllegalArgumentException("ASHAR_PUBLIC_URL must not end with a slash");
		}
		if (embedded
				&& Stream.of(mongoUri, "kafka://" + kafka, smtpUri.toString()).anyMatch(AsharSettings::elsewhere)) {
			throw new IllegalArgumentException("ashar.embedded is refused: a backend is on another machine");
		}
	}

	/** Where another service listens. */
	public record Peer(URI url) {
	}

	/** The address of a service. @throws IllegalStateException when none is set */
	public URI url(String name) {
		Peer peer = services.get(name);
		if (peer == null) {
			throw new IllegalStateException("ashar.services.%s.url is not set".formatted(name));
		}
		return peer.url();
	}

	/** The settings that may be shown: never a URI with a password in it. */
	@Override
	public String toString() {
		return "AsharSettings[%s, %s]".formatted(service, publicUrl);
	}

	private static boolean elsewhere(String uri) {
		String host = URI.create(uri).getHost();
		return host == null || !LOOPBACK.contains(host);
	}
}
