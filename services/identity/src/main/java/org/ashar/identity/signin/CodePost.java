package org.ashar.identity.signin;

import java.time.Instant;

import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.sealing.Seal;

import org.springframework.stereotype.Component;

/** Sends codes, within limits, and knows them again by their fingerprints. */
@Component
class CodePost {

	private final SignInLimits limits;

	private final CodeCourier courier;

	private final Seal seal;

	private final SignInSettings settings;

	CodePost(SignInLimits limits, CodeCourier courier, Seal seal, SignInSettings settings) {
		this.limits = limits;
		this.courier = courier;
		this.seal = seal;
		this.settings = settings;
	}

	/** Counts a request; {@link SignInProblem.TooManyCodes} when it is one too many. */
	void check(EmailAddress email, String network, Instant now) {
		limits.check(email, network, now);
	}

	void send(EmailAddress email, String code, Language language) {
		courier.send(email, code, language, settings.codeLife().toMinutes());
	}

	/**
	 * Keyed, since eight digits are soon tried; bound to the sign-in, so that it fits no
	 * other.
	 */
	String fingerprint(String signIn, String code) {
		return seal.fingerprint("sign-in-code", signIn + ":" + code);
	}

	void forgetEnded(Instant now) {
		limits.forgetEnded(now);
	}

}
