package org.ashar.identity.account;

/** Why something was not done to an account. */
public abstract sealed class AccountProblem extends RuntimeException {

	private AccountProblem(String message) {
		super(message, null, false, false);
	}

	/** The address has an account. */
	public static final class Exists extends AccountProblem {

		private final AccountId account;

		Exists(AccountId account) {
			super("The address has an account");
			this.account = account;
		}

		/** The account of the address. */
		public AccountId account() {
			return account;
		}

	}

	/** There is no such account. */
	public static final class Unknown extends AccountProblem {

		/** Makes the problem. */
		public Unknown() {
			super("No such account");
		}

	}

	/** Another change came first. */
	public static final class Stale extends AccountProblem {

		Stale() {
			super("Another change came first");
		}

	}

}
