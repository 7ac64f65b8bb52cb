package org.ashar.notifications.subscription;

import java.util.List;

/** Why something about a subscription was refused. */
public abstract sealed class SubscriptionProblem extends RuntimeException {

	private SubscriptionProblem(String message) {
		super(message, null, false, false);
	}

	/** Nothing public is known under these. */
	public static final class UnknownCriteria extends SubscriptionProblem {

		private final transient List<Criterion> criteria;

		UnknownCriteria(List<Criterion> criteria) {
			super("Unknown criteria");
			this.criteria = List.copyOf(criteria);
		}

		/** Those that are not known. */
		public List<Criterion> criteria() {
			return criteria;
		}

	}

	/** The link was not made by us, or was cut on its way. */
	public static final class UnknownLink extends SubscriptionProblem {

		UnknownLink() {
			super("Unknown link");
		}

	}

	/** The week for the confirmation is over. */
	public static final class ConfirmationExpired extends SubscriptionProblem {

		ConfirmationExpired() {
			super("Confirmation expired");
		}

	}

	/** The code is another, or was too long under way. */
	public static final class WrongCode extends SubscriptionProblem {

		WrongCode() {
			super("Wrong code");
		}

	}

	/** It has been changed since the caller read it. */
	public static final class Stale extends SubscriptionProblem {

		Stale() {
			super("Changed since it was read");
		}

	}

	/** The person follows no such thing. */
	public static final class UnknownSubscription extends SubscriptionProblem {

		UnknownSubscription() {
			super("Unknown subscription");
		}

	}

}
