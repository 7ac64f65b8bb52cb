package org.ashar.identity.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one client may do for one account (or for itself), with the tokens it got for it.
 *
 * @param revision rises with every change; a change of an older one is refused, so each
 * code and each refresh token is used once however many try at a time
 * @param client registered client
 * @param principal account or client that the tokens are about
 * @param grantType as in the token request
 * @param openId whether an ID token was issued
 * @param used fingerprints of refresh tokens that were exchanged for newer ones
 * @param changed when it was last changed
 */
@Document("authorizations")
public record Authorization(@Id String id, long revision, String client, String principal, String grantType,
		Set<String> scopes, @Nullable AuthorizationRequest request, @Nullable Token code, @Nullable Token access,
		@Nullable Token refresh, boolean openId, List<String> used, Instant changed) {

	/** So many exchanged refresh tokens are remembered; the newest of them. */
	static final int REMEMBERED = 200;

	/** When none of its tokens is taken any more. */
	Instant ends() {
		return Stream.of(code, access, refresh)
			.filter(Objects::nonNull)
			.map(Token::ends)
			.max(Instant::compareTo)
			.orElse(changed);
	}
}
