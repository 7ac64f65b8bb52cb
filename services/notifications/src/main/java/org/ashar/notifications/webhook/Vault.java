package org.ashar.notifications.webhook;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.notifications.subscription.EmailAddress;
import org.springframework.stereotype.Component;

/** Keeps secrets and addresses of endpoints sealed. */
@Component
class Vault {

	private static final String SECRET = "webhook-secret";

	private static final String CONTACT = "webhook-contact";

	private final Seal seal;

	Vault(Seal seal) {
		this.seal = seal;
	}

	byte[] seal(Secret secret) {
		return seal.seal(SECRET, secret.text());
	}

	byte[] seal(EmailAddress contact) {
		return seal.seal(CONTACT, contact.value());
	}

	EmailAddress contact(Endpoint endpoint) {
		return EmailAddress.of(seal.open(CONTACT, endpoint.contact())).orElseThrow();
	}

	/** One for each secret that is good, the newest first. */
	String signatures(Endpoint endpoint, String id, Instant now, byte[] body) {
		return Stream.concat(Stream.of(endpoint.secret()), endpoint.formerSecret(now).stream())
			.map(sealed -> Secret.of(seal.open(SECRET, sealed)).sign(id, now.getEpochSecond(), body))
			.collect(Collectors.joining(" "));
	}

}
