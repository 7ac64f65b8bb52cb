package org.ashar.events.invitation;

/** What happened to an invitation. */
public sealed interface InvitationFact {

	/** The organizer asks somebody to come; also once more. */
	record Invited() implements InvitationFact {
	}

	/** She has registered. */
	record Accepted() implements InvitationFact {
	}

	/** She does not come. */
	record Declined() implements InvitationFact {
	}

	/** The organizer has taken it back. */
	record Revoked() implements InvitationFact {
	}

}
