package org.ashar.events.invitation;

/** Why something could not be done with an invitation. */
public sealed abstract class InvitationProblem extends RuntimeException {

	private InvitationProblem(String message) {
		super(message, null, false, false);
	}

	/** The event has no such invitation. */
	public static final class Unknown extends InvitationProblem {

		Unknown() {
			super("unknown invitation");
		}

	}

	/** The organizer has taken it back. */
	public static final class Revoked extends InvitationProblem {

		Revoked() {
			super("the invitation was revoked");
		}

	}

	/** It has been accepted: whoever comes is in the list of guests. */
	public static final class Accepted extends InvitationProblem {

		Accepted() {
			super("the invitation was accepted");
		}

	}

}
