package org.ashar.notifications.webhook;

/** Why something about an endpoint was refused. */
public abstract sealed class WebhookProblem extends RuntimeException {

	private WebhookProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or it is somebody else's. */
	public static final class Unknown extends WebhookProblem {

		Unknown() {
			super("Unknown webhook");
		}

	}

	/** Messages go to addresses of the public internet only, and encrypted. */
	public static final class ForbiddenAddress extends WebhookProblem {

		ForbiddenAddress() {
			super("Forbidden address");
		}

	}

	/** One account has no more of them. */
	public static final class TooMany extends WebhookProblem {

		TooMany() {
			super("Too many webhooks");
		}

	}

	/** Nothing is sent to it. */
	public static final class IsDisabled extends WebhookProblem {

		IsDisabled() {
			super("The webhook is disabled");
		}

	}

}
