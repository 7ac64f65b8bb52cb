package org.ashar.infra.platform.security;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Identity's public keys, fetched when the first token comes (services start in any
 * order) and again when a token names an unknown key, once a second at most. Known keys
 * serve on while identity is away.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	private static final int PATIENCE_MS = 2_000;

	private static final int MOST_BYTES = 64 * 1024;

	private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

	private static final long STALE_NANOS = Duration.ofMinutes(5).toNanos();

	private final URL url;

	private final LongSupplier ticks;

	private final DefaultResourceRetriever http = new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, MOST_BYTES);

	private volatile @Nullable Fetched fetched;

	private long failedAt;

	IssuerKeys(String url) {
		this(url, System::nanoTime);
	}

	IssuerKeys(String url, LongSupplier ticks) {
		this.ticks = ticks;
		try {
			this.url = URI.create(url).toURL();
		}
		catch (IOException malformed) {
			throw new IllegalArgumentException("ashar.services.identity.url is no address", malformed);
		}
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
		Fetched known = fetched;
		List<JWK> keys = known == null ? List.of() : selector.select(known.keys());
		if (!keys.isEmpty() && known != null && age(known) < STALE_NANOS) {
			return keys;
		}
		try {
			return selector.select(newerThan(known).keys());
		}
		catch (IOException | ParseException away) {
			if (keys.isEmpty()) {
				throw new RemoteKeySourceException("The keys of identity cannot be fetched", away);
			}
			return keys;
		}
	}

	// One fetches, the others wait for it: a burst of first requests asks identity once,
	// also when it hangs.
	private synchronized Fetched newerThan(@Nullable Fetched known) throws IOException, ParseException {
		Fetched latest = fetched;
		if (latest != null && (latest != known || age(latest) < PAUSE_NANOS)) {
			return latest;
		}
		if (failedAt != 0 && ticks.getAsLong() - failedAt < PAUSE_NANOS) {
			throw new IOException("They could not be fetched a moment ago");
		}
		try {
			Fetched fresh = new Fetched(JWKSet.parse(http.retrieveResource(url).getContent()), ticks.getAsLong());
			fetched = fresh;
			failedAt = 0;
			return fresh;
		}
		catch (IOException | ParseException away) {
			failedAt = ticks.getAsLong();
			throw away;
		}
	}

	private long age(Fetched keys) {
		return ticks.getAsLong() - keys.at();
	}

	private record Fetched(JWKSet keys, long at) {
	}

}
