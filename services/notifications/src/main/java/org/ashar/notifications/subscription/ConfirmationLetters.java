package org.ashar.notifications.subscription;

import java.time.Instant;

/** Writes to the owner of an address to ask whether a sign-up is meant. */
public interface ConfirmationLetters {

	/** One letter for the sign-up, not before this time; a repetition changes nothing. */
	void ask(SubscriberId subscriber, SignUpId signUp, Instant due);

}
