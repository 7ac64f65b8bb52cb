package org.ashar.identity.authorization;

/** Why an authorization was not changed. */
public abstract sealed class AuthorizationProblem extends RuntimeException {

	private AuthorizationProblem(String message) {
		super(message, null, false, false);
	}

	/** Another request used the same code or refresh token first. */
	public static final class UsedMeanwhile extends AuthorizationProblem {

		UsedMeanwhile() {
			super("Used meanwhile");
		}

	}

}
