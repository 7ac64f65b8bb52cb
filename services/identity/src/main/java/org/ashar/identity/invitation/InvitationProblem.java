package org.ashar.identity.invitation;

/** Why something could not be done with an invitation. */
public abstract sealed class InvitationProblem extends RuntimeException {

	private InvitationProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none with this id in this organization. */
	public static final class Unknown extends InvitationProblem {

		Unknown() {
			super("No such invitation");
		}

	}

	/** Nobody of ours has made this link, or a newer letter has taken its place. */
	public static final class UnknownLink extends InvitationProblem {

		UnknownLink() {
			super("Unknown link");
		}

	}

	/** The link has been used. */
	public static final class Accepted extends InvitationProblem {

		Accepted() {
			super("Accepted already");
		}

	}

	/** It was withdrawn. */
	public static final class Withdrawn extends InvitationProblem {

		Withdrawn() {
			super("Withdrawn");
		}

	}

	/** The link was good for a fortnight. */
	public static final class Expired extends InvitationProblem {

		Expired() {
			super("Expired");
		}

	}

}
