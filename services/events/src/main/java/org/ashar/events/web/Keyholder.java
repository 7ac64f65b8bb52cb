package org.ashar.events.web;

import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.sealing.Tokens;
import org.springframework.stereotype.Component;

/** Knows the registration to which the link of a letter leads. */
@Component
class Keyholder {

	private final Tokens tokens;

	private final RegistrationDesk desk;

	Keyholder(Tokens tokens, RegistrationDesk desk) {
		this.tokens = tokens;
		this.desk = desk;
	}

	/** Throws where the link is none of ours, or was revoked. */
	RegistrationId owner(String token) {
		return desk.opened(key(RegistrationLink.MANAGE, token));
	}

	/** The same for whoever still has to confirm her address. */
	RegistrationId unconfirmed(String token) {
		return new RegistrationId(key(RegistrationLink.CONFIRM, token).id());
	}

	/** Who it is, by the token of any letter. */
	RegistrationId anybody(String token) {
		return isFor(RegistrationLink.CONFIRM, token) ? unconfirmed(token) : owner(token);
	}

	boolean isFor(RegistrationLink link, String token) {
		return tokens.check(link.purpose(), token).isPresent();
	}

	/** What a token of this purpose says. */
	LinkKey key(RegistrationLink link, String token) {
		return tokens.check(link.purpose(), token)
			.flatMap(LinkKey::of)
			.orElseThrow(RegistrationProblem.UnknownLink::new);
	}

	/** The token of the link to a registration that is good now. */
	String token(RegistrationLink link, LinkKey key) {
		return tokens.issue(link.purpose(), key.text());
	}

}
