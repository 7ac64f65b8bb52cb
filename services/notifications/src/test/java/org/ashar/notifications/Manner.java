package org.ashar.notifications;

/** How the relay treats an address. */
enum Manner {

	/** 451 at RCPT. */
	LATER,
	/** 550 at RCPT. */
	UNKNOWN,
	/** 552 5.2.2 at RCPT. */
	FULL,
	/** 554 after the letter. */
	REFUSES,
	/** The line goes dead at DATA, before "go on"; the first time only. */
	HANGS_UP_ONCE,
	/** The line goes dead after the letter, which is kept: the sender cannot know. */
	DROPS,
	/** As above, the first time only. */
	DROPS_ONCE

}
