package org.ashar.events.registration;

import java.time.Instant;
import java.util.List;

import org.ashar.events.agenda.Notice;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What happened to a registration. */
public sealed interface RegistrationFact {

	/** Somebody gave an address, which has to be confirmed. */
	record Started() implements RegistrationFact {
	}

	/** Somebody gave the address again: the last letter is written once more. */
	record Repeated() implements RegistrationFact {
	}

	/** There is a seat. */
	record Seated() implements RegistrationFact {
	}

	/** There is a place in the queue. */
	record Queued(long number) implements RegistrationFact {
	}

	/** The organizer looks at it first. */
	record Submitted(long number) implements RegistrationFact {
	}

	/** Its owner has changed what she had written. */
	record Edited() implements RegistrationFact {
	}

	/** She takes part in other sessions. */
	record SessionsChosen() implements RegistrationFact {
	}

	/**
	 * The links of the letters before are worthless: the last one comes with a new one.
	 */
	record LinkRenewed() implements RegistrationFact {
	}

	/** The event is near. */
	record Reminded() implements RegistrationFact {
	}

	/** The organizer says that she may come after the change, too. */
	record Approved() implements RegistrationFact {
	}

	/**
	 * The organizer says that she may not come; her address is known to be hers or not.
	 */
	record Rejected(boolean isKnown, boolean hadSeat) implements RegistrationFact {
	}

	/** The organizer lets her go first. */
	record Prioritised() implements RegistrationFact {
	}

	/** An organizer has registered somebody. */
	record Enrolled() implements RegistrationFact {
	}

	/** Somebody who had left is let in again. */
	record Reinstated() implements RegistrationFact {
	}

	/** Answers were kept as long as was promised, and are gone. */
	record AnswersErased(List<String> questions) implements RegistrationFact {
	}

	/** An organizer has noted something for the others. */
	record Noted() implements RegistrationFact {
	}

	/** The organizer has written to her. */
	record Written(Circular circular) implements RegistrationFact {
	}

	/**
	 * What the event came to is public: she is offered to follow what becomes of it.
	 */
	record FollowOffered() implements RegistrationFact {
	}

	/** She was seen at the door. */
	record Arrived() implements RegistrationFact {
	}

	/** She hears what has changed in the event; with a seat, her calendar does, too. */
	record Told(Notice notice, boolean hasSeat) implements RegistrationFact {
	}

	/** A seat became free and is kept until then. */
	record Offered(Instant until) implements RegistrationFact {
	}

	/** The offered seat was taken. */
	record Accepted() implements RegistrationFact {
	}

	/** The offered seat was not wanted. */
	record Declined() implements RegistrationFact {
	}

	/** Nobody answered the offer in time. */
	record Expired() implements RegistrationFact {
	}

	/** The person does not come. */
	record Withdrawn(boolean hadPlace, boolean hadSeat) implements RegistrationFact {
	}

	/** The address was not confirmed in time. */
	record Lapsed() implements RegistrationFact {
	}

	/** The event does not take place; the note says why. */
	record Cancelled(boolean hadPlace, boolean hadSeat, @Nullable Text note) implements RegistrationFact {
	}

}
