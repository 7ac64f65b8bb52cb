package org.ashar.identity.invitation;

/** How far an invitation has come. */
public enum InvitationState {

	/** Nobody has answered. */
	OPEN,

	/** Whoever reads the mail of the address has accepted. */
	ACCEPTED,

	/** Whoever invited has thought better of it. */
	WITHDRAWN

}
