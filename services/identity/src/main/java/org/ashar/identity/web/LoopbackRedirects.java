package org.ashar.identity.web;

import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Compares redirect URIs. Programs on a person's own machine listen at whatever port is
 * free (RFC 8252, section 7.3); Spring knows that of loopback addresses, this adds the
 * name "localhost", which our own tool may use.
 */
final class LoopbackRedirects implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

	private static final String ANY_PORT = "^http://localhost:[0-9]{1,5}/";

	private static final String NO_PORT = "http://localhost/";

	@Override
	public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		if (!isOwnMachine(context.getRegisteredClient(), request.getRedirectUri())) {
			OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(context);
		}
		OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.accept(context);
	}

	private static boolean isOwnMachine(RegisteredClient client, @Nullable String uri) {
		boolean isPublic = client.getClientAuthenticationMethods().equals(Set.of(ClientAuthenticationMethod.NONE));
		return isPublic && uri != null && client.getRedirectUris().contains(uri.replaceFirst(ANY_PORT, NO_PORT));
	}

}
