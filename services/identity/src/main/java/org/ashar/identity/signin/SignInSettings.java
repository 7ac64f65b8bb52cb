package org.ashar.identity.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param codeLife how long a code may be used; 10 minutes at most
 * @param window the time in which requests are counted
 * @param codesPerAddress how many codes one address gets within the window
 * @param codesPerClient how many codes may be asked for from one network address within
 * the window
 * @param pendingLife how long the way from "who are you" to the code may take
 * @param verifiedLife how long the application that asked may take to come back after the
 * code
 */
@ConfigurationProperties("ashar.identity.sign-in")
public record SignInSettings(@DefaultValue("10m") Duration codeLife, @DefaultValue("15m") Duration window,
		@DefaultValue("20") int codesPerAddress, @DefaultValue("150") int codesPerClient,
		@DefaultValue("1h") Duration pendingLife, @DefaultValue("5m") Duration verifiedLife) {

	private static final Duration LONGEST_CODE_LIFE = Duration.ofMinutes(10);

	/** IllegalArgumentException when a code would live longer than 10 minutes. */
	public SignInSettings {
		if (codeLife.compareTo(LONGEST_CODE_LIFE) > 0) {
			throw new IllegalArgumentException("ashar.identity.sign-in.code-life is 10 minutes at most");
		}
	}
}
