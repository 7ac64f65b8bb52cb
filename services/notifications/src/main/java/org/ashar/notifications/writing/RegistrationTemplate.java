package org.ashar.notifications.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The letters about registrations for events. */
public enum RegistrationTemplate {

	/** Asks whether the address is right. */
	CONFIRM,
	/** The organizer looks at it first. */
	PENDING,
	/** The organizer does not accept it. */
	REJECTED,
	/** There is a seat. */
	SEAT,
	/** There is a place on the waiting list. */
	QUEUE,
	/** A seat became free and is kept for a time. */
	OFFER,
	/** The person does not come. */
	WITHDRAWN,
	/** Nobody answered the offer in time. */
	EXPIRED,
	/** Something has changed in the event. */
	CHANGED,
	/** The event does not take place. */
	CANCELLED,
	/** What the organizer has to say, in his own words. */
	MESSAGE,
	/** The event is near. */
	REMINDER,
	/** Asks whoever registers several people whether the address is right. */
	DELEGATION_CONFIRM,
	/** Where whoever has registered several people sees how they stand. */
	DELEGATION,
	/** The organizer asks somebody to come. */
	INVITATION,
	/** What the event came to is public; whoever was there may follow it. */
	FOLLOW;

	/** As it stands in messages and as the first part of the keys of its words. */
	public String code() {
		return "registration-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The template with this code. */
	public static Optional<RegistrationTemplate> of(String code) {
		return Stream.of(values()).filter(template -> template.code().equals(code)).findFirst();
	}

}
