package org.ashar.launcher;

import java.time.Duration;

import org.ashar.infra.platform.testing.Http;
import org.ashar.launcher.demo.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stays signed in for as long as a test takes: a token lives five minutes,
 * and on a slow machine a test does not end within them.
 */
final class SignedIn {

	private static final Duration RENEWED_AFTER = Duration.ofMinutes(2);

	private final RunningPlatform platform;

	private final String account;

	private @Nullable String token;

	private long since;

	/**
	 * Signs in when she first does something.
	 * @param account an address, or the first part of one at example.org
	 */
	SignedIn(RunningPlatform platform, String account) {
		this.platform = platform;
		this.account = account.contains("@") ? account : account + "@example.org";
	}

	/** A token that is good for some time. */
	synchronized String token() {
		String known = this.token;
		if (known == null || System.nanoTime() - this.since > RENEWED_AFTER.toNanos()) {
			this.since = System.nanoTime();
			known = OneByOne.signIn(this.account,
					() -> new SignIn(this.platform.portal(), this.platform.mailbox()).token(this.account));
			this.token = known;
		}
		return known;
	}

	/** The API as she calls it. */
	Http http() {
		return new Http(this.platform.portal().toString()).as(token());
	}

}
