package org.ashar.identity.authorization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what was authorized; knows tokens by their fingerprints. */
@Component
public class Ledger {

	/**
	 * A repetition within this time is a client that did not get the answer, not a thief.
	 */
	static final Duration GRACE = Duration.ofSeconds(20);

	/**
	 * Spent authorizations stay that long, so that the second use of a code is still
	 * seen.
	 */
	private static final Duration KEPT = Duration.ofDays(1);

	private final Authorizations authorizations;

	private final Seal seal;

	private final Clock clock;

	Ledger(Authorizations authorizations, Seal seal, Clock clock) {
		this.authorizations = authorizations;
		this.seal = seal;
		this.clock = clock;
	}

	/** What is kept of a token's value. */
	public String fingerprint(String value) {
		return seal.fingerprint("token", value);
	}

	public Optional<Authorization> find(String id) {
		return authorizations.find(id);
	}

	/** By an authorization code. */
	public Optional<Authorization> byCode(String value) {
		return authorizations.byToken("code", fingerprint(value));
	}

	/** By an access token. */
	public Optional<Authorization> byAccess(String value) {
		return authorizations.byToken("access", fingerprint(value));
	}

	/**
	 * By a refresh token. One that was exchanged already was stolen, from its owner or by
	 * whoever comes now: all tokens of the authorization are withdrawn (RFC 9700, section
	 * 4.14.2).
	 */
	public Optional<Authorization> byRefresh(String value) {
		String fingerprint = fingerprint(value);
		Optional<Authorization> current = authorizations.byToken("refresh", fingerprint);
		if (current.isEmpty()) {
			authorizations.byUsed(fingerprint).ifPresent(this::withdrawIfStolen);
		}
		return current;
	}

	/** Writes a new authorization, or the successor of the revision that it carries. */
	public void save(Authorization authorization) {
		Authorization next = next(authorization, authorizations.find(authorization.id()).orElse(null));
		boolean written = next.revision() == 1 ? authorizations.add(next)
				: authorizations.replace(next, authorization.revision());
		if (!written) {
			throw new AuthorizationProblem.UsedMeanwhile();
		}
	}

	/** Forgets an authorization with its tokens. */
	public void remove(String id) {
		authorizations.remove(id);
	}

	/**
	 * Drops what ended long ago; that it is not used before is checked where it is read.
	 */
	@Scheduled(fixedDelayString = "PT10M")
	public void sweep() {
		authorizations.removeEnded(clock.instant().minus(KEPT));
	}

	private Authorization next(Authorization changed, @Nullable Authorization before) {
		List<String> used = new ArrayList<>(before == null ? List.of() : before.used());
		if (before != null && before.refresh() != null && changed.refresh() != null
				&& !before.refresh().fingerprint().equals(changed.refresh().fingerprint())) {
			used.add(before.refresh().fingerprint());
		}
		List<String> remembered = used.subList(Math.max(0, used.size() - Authorization.REMEMBERED), used.size());
		return new Authorization(changed.id(), changed.revision() + 1, changed.client(), changed.principal(),
				changed.grantType(), changed.scopes(), changed.request(), changed.code(), changed.access(),
				changed.refresh(), changed.openId(), remembered, clock.instant());
	}

	private void withdrawIfStolen(Authorization authorization) {
		Instant now = clock.instant();
		if (Duration.between(authorization.changed(), now).abs().compareTo(GRACE) > 0) {
			authorizations.remove(authorization.id());
		}
	}

}
