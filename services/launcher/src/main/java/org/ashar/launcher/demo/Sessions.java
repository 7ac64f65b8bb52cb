package org.ashar.launcher.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in at the moment. */
final class Sessions {

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	private final SignIn signIn;

	Sessions(SignIn signIn) {
		this.signIn = signIn;
	}

	/**
	 * The token of an account; whoever asks second for the same account waits for the
	 * first.
	 */
	String token(String account) {
		return this.tokens.computeIfAbsent(account, this.signIn::token);
	}

	/** This token has run out; a newer one stays. */
	void forget(String account, String token) {
		this.tokens.remove(account, token);
	}

}
