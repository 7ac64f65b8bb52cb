package org.ashar.identity.authorization;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a client asked for at the authorization endpoint (RFC 6749, section 4.1.1).
 *
 * @param parameters the further ones that are compared later: PKCE's, OpenID Connect's
 * nonce
 */
public record AuthorizationRequest(String uri, String clientId, @Nullable String redirectUri, @Nullable String state,
		Set<String> scopes, Map<String, String> parameters) {
}
