package org.ashar.events.mailing;

import org.ashar.events.registration.EmailAddress;
import org.ashar.infra.platform.language.Language;

/** What happened to a message to many. */
public sealed interface MailingFact {

	/** It was written, and for whom. */
	record Composed() implements MailingFact {
	}

	/** Its words were changed. */
	record Edited() implements MailingFact {
	}

	/** Somebody wants to see it as a letter. */
	record Tried(EmailAddress to, Language language) implements MailingFact {
	}

	/** It is to be sent; somebody else has to agree. */
	record Requested() implements MailingFact {
	}

	/** It goes to everybody for whom it is. */
	record Released() implements MailingFact {
	}

	/** Everybody has been written to. */
	record Completed() implements MailingFact {
	}

	/** It goes to nobody. */
	record Discarded() implements MailingFact {
	}

}
