package org.ashar.identity.web;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets clients without a secret exchange and revoke refresh tokens by naming themselves
 * (RFC 6749, section 6): what they show is the refresh token. Codes stay with Spring's
 * own provider, which demands the PKCE verifier.
 */
final class PublicClients implements AuthenticationConverter, AuthenticationProvider {

	private static final String MARK = PublicClients.class.getName();

	private final RegisteredClientRepository clients;

	PublicClients(RegisteredClientRepository clients) {
		this.clients = clients;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		String[] ids = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
		boolean hasSecret = request.getHeader("Authorization") != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
		if (hasSecret || ids == null || ids.length != 1 || !(isRefresh(request) || isRevocation(request))) {
			return null;
		}
		Map<String, Object> mark = new HashMap<>(Map.of(MARK, true));
		return new OAuth2ClientAuthenticationToken(ids[0], ClientAuthenticationMethod.NONE, null, mark);
	}

	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		OAuth2ClientAuthenticationToken shown = (OAuth2ClientAuthenticationToken) authentication;
		if (!shown.getAdditionalParameters().containsKey(MARK)) {
			return null;
		}
		RegisteredClient client = clients.findByClientId(shown.getPrincipal().toString());
		if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
		}
		return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
	}

	@Override
	public boolean supports(Class<?> type) {
		return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
	}

	private static boolean isRefresh(HttpServletRequest request) {
		return AuthorizationGrantType.REFRESH_TOKEN.getValue()
			.equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
	}

	private static boolean isRevocation(HttpServletRequest request) {
		return request.getRequestURI().endsWith("/oauth2/revoke");
	}

}
