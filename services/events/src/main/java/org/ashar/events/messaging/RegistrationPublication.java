package org.ashar.events.messaging;

import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationFact;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.springframework.stereotype.Component;

/** Asks for the letters that a registration brings; the world hears nothing of it. */
@Component
class RegistrationPublication implements Publication<Registration, RegistrationFact> {

	private final RegistrationLetters letters;

	private final Agenda agenda;

	RegistrationPublication(RegistrationLetters letters, Agenda agenda) {
		this.letters = letters;
		this.agenda = agenda;
	}

	@Override
	public Class<Registration> aggregate() {
		return Registration.class;
	}

	@Override
	public List<Message> messages(Registration registration, RegistrationFact fact, Stamp stamp) {
		Letter letter = letter(fact, registration.state());
		if (letter == Letter.NONE) {
			return List.of();
		}
		Event event = agenda.glance(registration.event()).orElseThrow();
		return List.of(letters.message(letter, registration, event, fact, stamp));
	}

	private static Letter letter(RegistrationFact fact, RegistrationState state) {
		return switch (fact) {
			case RegistrationFact.Started _ -> Letter.CONFIRM;
			case RegistrationFact.Repeated _, RegistrationFact.LinkRenewed _ -> again(state);
			case RegistrationFact.Reminded _ -> Letter.REMINDER;
			case RegistrationFact.Submitted _ -> Letter.PENDING;
			case RegistrationFact.Seated _, RegistrationFact.Approved _ -> Letter.SEAT;
			case RegistrationFact.Accepted _, RegistrationFact.Edited _ -> afterChange(fact, state);
			case RegistrationFact.Rejected rejected -> rejected.isKnown() ? Letter.REJECTED : Letter.NONE;
			case RegistrationFact.Queued _ -> Letter.QUEUE;
			case RegistrationFact.Offered _ -> Letter.OFFER;
			case RegistrationFact.Declined _ -> Letter.WITHDRAWN;
			case RegistrationFact.Expired _ -> Letter.EXPIRED;
			// Whoever withdraws before the address is confirmed may not be its owner.
			case RegistrationFact.Withdrawn withdrawn -> withdrawn.hadPlace() ? Letter.WITHDRAWN : Letter.NONE;
			case RegistrationFact.Cancelled cancelled -> cancelled.hadPlace() ? Letter.CANCELLED : Letter.NONE;
			case RegistrationFact.Told _ -> Letter.CHANGED;
			case RegistrationFact.Written _ -> Letter.MESSAGE;
			case RegistrationFact.FollowOffered _ -> Letter.FOLLOW;
			case RegistrationFact.Lapsed _, RegistrationFact.Prioritised _, RegistrationFact.Reinstated _,
					RegistrationFact.Enrolled _, RegistrationFact.AnswersErased _, RegistrationFact.SessionsChosen _,
					RegistrationFact.Noted _, RegistrationFact.Arrived _ ->
				Letter.NONE;
		};
	}

	/** What was changed is looked at once more before the seat is confirmed. */
	private static Letter afterChange(RegistrationFact fact, RegistrationState state) {
		if (state == RegistrationState.REAPPROVAL) {
			return Letter.PENDING;
		}
		return fact instanceof RegistrationFact.Accepted ? Letter.SEAT : Letter.NONE;
	}

	private static Letter again(RegistrationState state) {
		return switch (state) {
			case UNCONFIRMED -> Letter.CONFIRM;
			case PENDING, REAPPROVAL -> Letter.PENDING;
			case CONFIRMED -> Letter.SEAT;
			case WAITLISTED -> Letter.QUEUE;
			case OFFERED -> Letter.OFFER;
			case WITHDRAWN, DECLINED, EXPIRED, REJECTED, LAPSED, CANCELLED -> Letter.NONE;
		};
	}

}
