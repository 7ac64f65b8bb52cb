package org.ashar.portal.services;

import java.io.IOException;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/**
 * Passes on who is asking and in which language; tokens that have run out are renewed on
 * the way.
 */
final class PersonInterceptor implements ClientHttpRequestInterceptor {

	private final OAuth2AuthorizedClientManager clients;

	PersonInterceptor(OAuth2AuthorizedClientManager clients) {
		this.clients = clients;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		request.getHeaders().set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person instanceof OAuth2AuthenticationToken signedIn) {
			OAuth2AuthorizedClient client = this.clients
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(signedIn.getAuthorizedClientRegistrationId())
					.principal(signedIn)
					.build());
			if (client != null) {
				request.getHeaders().setBearerAuth(client.getAccessToken().getTokenValue());
			}
		}
		return execution.execute(request, body);
	}

}
