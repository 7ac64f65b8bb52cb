package org.ashar.events.registration;

/**
 * What a link in a letter is good for; a link of one purpose is worthless for another.
 */
public enum RegistrationLink {

	/** Says that the address belongs to who registered. */
	CONFIRM("registration-confirm"),

	/** Lets whoever has it register where not everybody may. */
	ENTER("event-enter"),

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
