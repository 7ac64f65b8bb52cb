package org.ashar.identity.messaging;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.messaging.CodeLetters.CodeLetter;
import org.ashar.identity.signin.CodeCourier;
import org.ashar.identity.signin.SignInProblem;
import org.ashar.infra.platform.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Has notifications send the letter: one retry, and none at all while it is known to be
 * away.
 */
@Component
class NotificationsCourier implements CodeCourier {

	private static final Logger log = LoggerFactory.getLogger(NotificationsCourier.class);

	private final CodeLetters letters;

	private final CircuitBreaker breaker;

	NotificationsCourier(CodeLetters letters, CircuitBreakerRegistry breakers) {
		this.letters = letters;
		this.breaker = breakers.circuitBreaker("notifications");
	}

	@Override
	public void send(EmailAddress email, String code, Language language, long minutes) {
		CodeLetter letter = new CodeLetter(email.value(), code, language.tag(), minutes);
		if (!handedOver(letter) && !handedOver(letter)) {
			throw new SignInProblem.CannotSend();
		}
	}

	private boolean handedOver(CodeLetter letter) {
		try {
			breaker.executeRunnable(() -> letters.send(letter));
			return true;
		}
		catch (HttpClientErrorException refused) {
			// It is there and does not want this letter: no reason to think that it is
			// away, or to ask again.
			log.warn("A sign-in code was refused by notifications: {}", refused.getStatusCode());
			throw new SignInProblem.CannotSend();
		}
		catch (RestClientException | CallNotPermittedException away) {
			// The kind of failure only: messages of exceptions may quote what was sent.
			log.warn("A sign-in code was not taken by notifications: {}", away.getClass().getSimpleName());
			return false;
		}
	}

}
