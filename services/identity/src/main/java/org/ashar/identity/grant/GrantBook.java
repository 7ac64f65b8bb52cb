package org.ashar.identity.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;

/** What one account or client holds and held, in the order it was given. Immutable. */
public record GrantBook(List<HeldGrant> held) {

	/** Nothing was ever granted. */
	public static final GrantBook EMPTY = new GrantBook(List.of());

	/** So many may be in force at once: the message with all of them stays small. */
	static final int MOST = 200;

	/** So many are kept after their end, for those who ask later. */
	static final int KEPT = 200;

	/** Keeps its own copy. */
	public GrantBook {
		held = List.copyOf(held);
	}

	/** Those that are not over, as the services mirror them. */
	public List<Grant> plain(Instant now) {
		return inForce(now).stream().map(HeldGrant::plain).toList();
	}

	/** Those that are not over. */
	public List<HeldGrant> inForce(Instant now) {
		return held.stream().filter(grant -> !grant.isOverAt(now)).toList();
	}

	/** The grant with this id, over or not. */
	public Optional<HeldGrant> find(GrantId id) {
		return held.stream().filter(grant -> grant.id().equals(id)).findFirst();
	}

	/** Whether the role counts now in this scope. */
	public boolean has(Role role, Scope scope, Instant now) {
		return held.stream()
			.anyMatch(grant -> grant.role() == role && grant.scope().equals(scope) && grant.holdsAt(now));
	}

	/** One more; the same book when this very grant is in it. */
	public GrantBook with(HeldGrant grant, Instant now) {
		if (find(grant.id()).isPresent()) {
			return this;
		}
		List<HeldGrant> inForce = inForce(now);
		inForce.stream().filter(grant::saysTheSameAs).findFirst().ifPresent(same -> {
			throw new GrantProblem.HeldAlready(same.id());
		});
		if (inForce.size() >= MOST) {
			throw new GrantProblem.TooMany();
		}
		List<HeldGrant> more = new ArrayList<>(held);
		more.add(grant);
		return new GrantBook(forgetOldest(more, now));
	}

	/** The same with one ended; the same book when it was over. */
	public GrantBook without(GrantId id, Instant now) {
		HeldGrant grant = find(id).orElseThrow(GrantProblem.Unknown::new);
		if (grant.isOverAt(now)) {
			return this;
		}
		return new GrantBook(held.stream().map(other -> other == grant ? grant.endedAt(now) : other).toList());
	}

	private static List<HeldGrant> forgetOldest(List<HeldGrant> grants, Instant now) {
		long over = grants.stream().filter(grant -> grant.isOverAt(now)).count();
		List<HeldGrant> kept = new ArrayList<>(grants);
		for (long excess = over - KEPT; excess > 0; excess--) {
			kept.stream().filter(grant -> grant.isOverAt(now)).findFirst().ifPresent(kept::remove);
		}
		return kept;
	}
}
