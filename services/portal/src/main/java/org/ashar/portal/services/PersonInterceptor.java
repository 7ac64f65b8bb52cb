package org.ashar.portal.services;

import java.io.IOException;

import org.springframework.context.i18n.LocaleContextHolder;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Passes on who is asking and in which language; tokens that have run out are renewed on
 * the way.
 */
final class PersonInterceptor implements ClientHttpRequestInterceptor {

	private static final String WITHOUT_TOKEN = PersonInterceptor.class.getName() + ".withoutToken";

	private final OAuth2AuthorizedClientManager clients;

	PersonInterceptor(OAuth2AuthorizedClientManager clients) {
		this.clients = clients;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		request.getHeaders().set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
		if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person) {
			String token = HttpMethod.GET.equals(request.getMethod()) ? tokenIfAny(person) : token(person);
			if (token != null) {
				request.getHeaders().setBearerAuth(token);
			}
		}
		return execution.execute(request, body);
	}

	/*
	 * What is read without a token is what anybody may see: a page stands although
	 * identity cannot renew the token. It is tried once for each page.
	 */
	private @Nullable String tokenIfAny(OAuth2AuthenticationToken person) {
		RequestAttributes page = RequestContextHolder.getRequestAttributes();
		if (page != null && page.getAttribute(WITHOUT_TOKEN, RequestAttributes.SCOPE_REQUEST) != null) {
			return null;
		}
		try {
			return token(person);
		}
		catch (ClientAuthorizationException ex) {
			if (page != null) {
				page.setAttribute(WITHOUT_TOKEN, true, RequestAttributes.SCOPE_REQUEST);
			}
			return null;
		}
	}

	private @Nullable String token(OAuth2AuthenticationToken person) {
		OAuth2AuthorizedClient client = this.clients
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(person.getAuthorizedClientRegistrationId())
				.principal(person)
				.build());
		return (client != null) ? client.getAccessToken().getTokenValue() : null;
	}

}
