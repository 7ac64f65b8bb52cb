package org.ashar.identity.account;

import org.ashar.identity.grant.HeldGrant;

/** What happened to an account. */
public sealed interface AccountFact {

	/** Somebody has an account now. */
	record Opened() implements AccountFact {
	}

	/** The name or the language was changed. */
	record Described() implements AccountFact {
	}

	/** A role was given. */
	record Granted(HeldGrant grant) implements AccountFact {
	}

	/** A role was taken back. */
	record Revoked(HeldGrant grant) implements AccountFact {
	}

	/** The person is owed a letter about an activity of her organization. */
	record DecisionOwed(Decision decision) implements AccountFact {
	}

	/** The person is owed a letter. */
	record LetterOwed(Occasion occasion) implements AccountFact {
	}

}
