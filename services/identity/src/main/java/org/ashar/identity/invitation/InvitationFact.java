package org.ashar.identity.invitation;

/** What happened to an invitation. */
public sealed interface InvitationFact {

	/**
	 * A letter with the link is owed.
	 *
	 * @param number of the letter, from 1
	 */
	record Sent(int number) implements InvitationFact {
	}

	/** It was accepted. */
	record Accepted() implements InvitationFact {
	}

	/** It was withdrawn. */
	record Withdrawn() implements InvitationFact {
	}

}
