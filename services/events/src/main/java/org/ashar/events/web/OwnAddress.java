package org.ashar.events.web;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.ashar.events.registration.EmailAddress;
import org.ashar.infra.platform.start.AsharSettings;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The address of somebody's own account, asked of identity with her own token: she has
 * shown that it is hers when she signed in.
 */
@Component
class OwnAddress {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration ANSWER = Duration.ofSeconds(2);

	private final RestClient identity;

	OwnAddress(RestClient.Builder builder, AsharSettings settings) {
		identity = builder.clone()
			.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
				.build(HttpClientSettings.defaults().withTimeouts(CONNECT, ANSWER)))
			.baseUrl(settings.url("identity").toString())
			.build();
	}

	/**
	 * Empty for a program, which is nobody's account. Throws Away when identity does not
	 * answer.
	 */
	Optional<EmailAddress> of(String authorization) {
		try {
			Account account = identity.get()
				.uri("/api/v1/me")
				.header(HttpHeaders.AUTHORIZATION, authorization)
				.retrieve()
				.requiredBody(Account.class);
			return EmailAddress.of(account.email());
		}
		catch (HttpClientErrorException.NotFound nobody) {
			return Optional.empty();
		}
		catch (RestClientException noAnswer) {
			throw new Away();
		}
	}

	/** Nobody can say now whose account it is. */
	static final class Away extends RuntimeException {

		private Away() {
			super("identity is away", null, false, false);
		}

	}

	/** As much of an account as is needed. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Account(String email) {

		@Override
		public String toString() {
			return "Account[…]";
		}
	}

}
