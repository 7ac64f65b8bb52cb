package org.ashar.events.registration;

/**
 * What a link in a letter is good for; a link of one purpose is worthless for another.
 */
public enum RegistrationLink {

	/** Says that the address belongs to who registered. */
	CONFIRM("registration-confirm"),

	/** Lets whoever has it register where not everybody may. */
	ENTER("event-enter"),

	/** Says that the address belongs to who registered several people. */
	DELEGATION_CONFIRM("delegation-confirm"),

	/** Shows several people and how they stand, answers and withdraws for them. */
	DELEGATION("delegation-manage"),

	/** Lets one person register, or decline. */
	INVITATION("event-invitation"),

	/** Shows the registration, answers an offer, withdraws. */
	MANAGE("registration-manage");

	private final String purpose;

	RegistrationLink(String purpose) {
		this.purpose = purpose;
	}

	/** Under which it is signed. */
	public String purpose() {
		return purpose;
	}

}
