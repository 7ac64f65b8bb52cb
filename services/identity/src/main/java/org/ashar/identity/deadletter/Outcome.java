package org.ashar.identity.deadletter;

/** What came of a replay. */
public enum Outcome {

	/** The service took the message. */
	HANDLED,

	/** The service failed again. */
	FAILED,

	/** The message is no longer kept. */
	GONE,

	/** The service has no listener for it and reads its topics anew when it must. */
	UNHEARD,

	/** The service did not answer: it may have taken the message or not. */
	UNANSWERED

}
