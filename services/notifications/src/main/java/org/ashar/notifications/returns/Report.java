package org.ashar.notifications.returns;

import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.LetterId;

/** What a mail server, or a reader by way of one, tells of a letter. */
public sealed interface Report {

	/** The letter of which it tells. */
	LetterId letter();

	/** It could not be delivered, and nobody tries again. */
	record Failed(LetterId letter, Reply reply) implements Report {
	}

	/** It has not been delivered yet. */
	record Delayed(LetterId letter) implements Report {
	}

	/** It was delivered. */
	record Delivered(LetterId letter) implements Report {
	}

	/** Its reader calls it unwanted. */
	record Complained(LetterId letter, String words) implements Report {
	}

}
