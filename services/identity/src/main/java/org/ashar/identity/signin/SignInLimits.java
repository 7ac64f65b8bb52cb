package org.ashar.identity.signin;

import java.net.InetAddress;
import java.time.Instant;

import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.sealing.Seal;

import org.springframework.stereotype.Component;

/**
 * How many codes may be asked for, by address and by network address. Neither is kept,
 * only fingerprints.
 */
@Component
class SignInLimits {

	private final Counters counters;

	private final Seal seal;

	private final SignInSettings settings;

	SignInLimits(Counters counters, Seal seal, SignInSettings settings) {
		this.counters = counters;
		this.seal = seal;
		this.settings = settings;
	}

	/** Counts one more; {@link SignInProblem.TooManyCodes} beyond a limit. */
	void check(EmailAddress email, String network, Instant now) {
		String client = seal.fingerprint("sign-in-network", household(network));
		check("network:" + client, settings.codesPerClient(), now);
		String address = seal.fingerprint("sign-in-address", email.value());
		check("address:" + address, settings.codesPerAddress(), now);
	}

	void forgetEnded(Instant now) {
		counters.forgetEnded(now);
	}

	private void check(String what, int most, Instant now) {
		if (counters.count(what, now, settings.window()) > most) {
			throw new SignInProblem.TooManyCodes(Counters.rest(now, settings.window()));
		}
	}

	/** Of an IPv6 address the first 64 bits: one subscriber has all the others. */
	static String household(String network) {
		if (!network.contains(":")) {
			return network;
		}
		try {
			// All eight groups, whichever of its spellings an address came in.
			String[] groups = InetAddress.ofLiteral(network).getHostAddress().split(":");
			return groups.length > 4 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : groups[0];
		}
		catch (IllegalArgumentException noAddress) {
			return network;
		}
	}

}
