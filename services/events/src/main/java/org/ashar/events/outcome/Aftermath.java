package org.ashar.events.outcome;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventState;
import org.ashar.events.registration.FollowOffers;
import org.springframework.stereotype.Component;

/**
 * What follows once the outcomes of an event are public: those who were there are asked
 * whether they want to follow what becomes of it, and once it is over it is concluded.
 * Whoever goes on after a crash begins with what is not done.
 */
@Component
public class Aftermath {

	private static final int AT_ONCE = 200;

	private final OutcomeSheets sheets;

	private final Agenda agenda;

	private final FollowOffers offers;

	Aftermath(OutcomeSheets sheets, Agenda agenda, FollowOffers offers) {
		this.sheets = sheets;
		this.agenda = agenda;
		this.offers = offers;
	}

	/** Goes on with all events whose outcomes are public. */
	public void round() {
		for (OutcomeSheet sheet : sheets.open(AT_ONCE)) {
			agenda.find(sheet.id()).filter(event -> isDone(event, sheet)).ifPresent(_ -> sheets.close(sheet));
		}
	}

	/** Those who come on the last day still are asked with those who came late. */
	private boolean isDone(Event event, OutcomeSheet sheet) {
		if (event.state() == EventState.CANCELLED) {
			return true;
		}
		boolean concluded = agenda.conclude(event, sheet.publisher());
		boolean asked = offers.some(event.id(), 2 * sheet.publications() + (concluded ? 1 : 0));
		return concluded && asked;
	}

}
