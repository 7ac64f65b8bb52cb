package org.ashar.identity.client;

/** Why something was not done to a client. */
public abstract sealed class ClientProblem extends RuntimeException {

	private ClientProblem(String message) {
		super(message, null, false, false);
	}

	/**
	 * The request was repeated; the secret was shown at the first time and is not kept.
	 */
	public static final class Exists extends ClientProblem {

		private final ClientId client;

		Exists(ClientId client) {
			super("The client exists");
			this.client = client;
		}

		/** The client that the first request made. */
		public ClientId client() {
			return client;
		}

	}

	/** There is no such client. */
	public static final class Unknown extends ClientProblem {

		Unknown() {
			super("No such client");
		}

	}

	/** Other changes came first, again and again. */
	public static final class Stale extends ClientProblem {

		Stale() {
			super("Another change came first");
		}

	}

}
