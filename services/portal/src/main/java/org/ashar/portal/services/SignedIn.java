package org.ashar.portal.services;

import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.context.annotation.RequestScope;

/** Who is signed in, asked of identity once per request. */
@Component
@RequestScope
public class SignedIn {

	private final ServiceClients clients;

	private boolean asked;

	private Optional<Person> person = Optional.empty();

	SignedIn(ServiceClients clients) {
		this.clients = clients;
	}

	/**
	 * Nobody, where identity is away or no longer knows the session: the page then stands
	 * as for a visitor.
	 */
	public Optional<Person> person() {
		if (!this.asked) {
			this.asked = true;
			this.person = ask();
		}
		return this.person;
	}

	/** The same for a page that is for somebody known only. */
	public Person required() {
		return person().orElseThrow(SignInNeededException::new);
	}

	private Optional<Person> ask() {
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken)) {
			return Optional.empty();
		}
		try {
			return Optional
				.ofNullable(this.clients.to("identity").get().uri("/api/v1/me").retrieve().body(Person.class));
		}
		catch (ServiceAwayException | ClientAuthorizationException | HttpClientErrorException.Unauthorized ex) {
			return Optional.empty();
		}
	}

}
