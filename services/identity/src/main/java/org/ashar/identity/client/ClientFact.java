package org.ashar.identity.client;

import org.ashar.identity.grant.HeldGrant;

/** What happened to a client. */
public sealed interface ClientFact {

	/** A program may ask for tokens now. */
	record Registered() implements ClientFact {
	}

	/** A role was given. */
	record Granted(HeldGrant grant) implements ClientFact {
	}

	/** A role was taken back. */
	record Revoked(HeldGrant grant) implements ClientFact {
	}

}
