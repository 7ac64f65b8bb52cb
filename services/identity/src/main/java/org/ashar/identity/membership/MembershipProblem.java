package org.ashar.identity.membership;

/** Why somebody was not made a member. */
public abstract sealed class MembershipProblem extends RuntimeException {

	private MembershipProblem(String message) {
		super(message, null, false, false);
	}

	/** Identity has not heard of such an organization. */
	public static final class UnknownOrganization extends MembershipProblem {

		UnknownOrganization() {
			super("No such organization");
		}

	}

}
