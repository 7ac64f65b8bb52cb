package org.ashar.infra.platform.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Who sent the request, with the grants that hold now. Controllers take it as an
 * argument.
 */
public final class Caller {

	private static final Caller NOBODY = new Caller(null, List.of());

	private final @Nullable String account;

	private final List<Grant> grants;

	private Caller(@Nullable String account, List<Grant> grants) {
		this.account = account;
		this.grants = grants;
	}

	/** A caller without a token: may only do what is open to everybody. */
	public static Caller nobody() {
		return NOBODY;
	}

	/** A signed-in account or client; grants that do not hold now are dropped. */
	public static Caller of(String account, Collection<Grant> grants, Instant now) {
		return new Caller(account, grants.stream().filter(grant -> grant.holdsAt(now)).toList());
	}

	/** Whether the request came without a token. */
	public boolean anonymous() {
		return account == null;
	}

	/**
	 * The account's UUID or the client's id. @throws
	 * AuthenticationCredentialsNotFoundException (401) when anonymous
	 */
	public String account() {
		if (account == null) {
			throw new AuthenticationCredentialsNotFoundException("This needs a signed-in caller");
		}
		return account;
	}

	/** Whether the role is granted for the whole platform. */
	public boolean has(Role role) {
		return has(role, Grant.PLATFORM);
	}

	/**
	 * Whether the role is granted on exactly this scope; a grant on the platform is not
	 * looked at.
	 */
	public boolean has(Role role, String scope) {
		return grants.stream().anyMatch(grant -> grant.role() == role && grant.scope().equals(scope));
	}

	/**
	 * Demands one of the roles on the platform. @throws AccessDeniedException (403), or
	 * 401 when anonymous
	 */
	public void require(Role... anyOnPlatform) {
		requireOn(Grant.PLATFORM, anyOnPlatform);
	}

	/**
	 * Demands one of the roles on exactly this scope. @throws AccessDeniedException
	 * (403), or 401 when anonymous
	 */
	public void requireOn(String scope, Role... any) {
		account();
		if (strongest(scope, any).isEmpty()) {
			throw new AccessDeniedException("None of the roles that this needs");
		}
	}

	/** The scopes on which the role is granted now. */
	public Set<String> scopes(Role role) {
		return grants.stream()
			.filter(grant -> grant.role() == role)
			.map(Grant::scope)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The first of the roles, in the order given, that the caller has on exactly this
	 * scope.
	 */
	public Optional<Role> strongest(String scope, Role... inOrder) {
		return Arrays.stream(inOrder).filter(role -> has(role, scope)).findFirst();
	}

	/** The account only, for logs: never a name or an address. */
	@Override
	public String toString() {
		return account == null ? "nobody" : account;
	}

}
