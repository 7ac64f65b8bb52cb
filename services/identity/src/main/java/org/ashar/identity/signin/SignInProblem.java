package org.ashar.identity.signin;

import java.time.Duration;

/** Why somebody did not get in. None says whether the address has an account. */
public abstract sealed class SignInProblem extends RuntimeException {

	private SignInProblem(String message) {
		super(message, null, false, false);
	}

	/** Not the code that was sent. */
	public static final class WrongCode extends SignInProblem {

		private final int triesLeft;

		WrongCode(int triesLeft) {
			super("Wrong code");
			this.triesLeft = triesLeft;
		}

		/** How often one may try again; 0 when a new code is needed. */
		public int triesLeft() {
			return triesLeft;
		}

	}

	/** The code is too old, was used, or was never asked for in this browser. */
	public static final class NoCode extends SignInProblem {

		NoCode() {
			super("No code to compare with");
		}

	}

	/** Too many codes were asked for. */
	public static final class TooManyCodes extends SignInProblem {

		private final Duration wait;

		TooManyCodes(Duration wait) {
			super("Too many codes");
			this.wait = wait;
		}

		/** After how long one may ask again. */
		public Duration retryAfter() {
			return wait;
		}

	}

	/** No letter can be sent at present. */
	public static final class CannotSend extends SignInProblem {

		/** Makes the problem. */
		public CannotSend() {
			super("The code could not be handed over");
		}

	}

}
