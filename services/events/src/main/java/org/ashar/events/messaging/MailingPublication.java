package org.ashar.events.messaging;

import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.mailing.Mailing;
import org.ashar.events.mailing.MailingFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.springframework.stereotype.Component;

/**
 * Asks for the letter in which an organizer sees what she writes; the guests' own come
 * from their registrations.
 */
@Component
class MailingPublication implements Publication<Mailing, MailingFact> {

	private final RegistrationLetters letters;

	private final Agenda agenda;

	MailingPublication(RegistrationLetters letters, Agenda agenda) {
		this.letters = letters;
		this.agenda = agenda;
	}

	@Override
	public Class<Mailing> aggregate() {
		return Mailing.class;
	}

	@Override
	public List<Message> messages(Mailing mailing, MailingFact fact, Stamp stamp) {
		return switch (fact) {
			case MailingFact.Tried tried ->
				List.of(letters.trial(mailing, tried, agenda.glance(mailing.event()).orElseThrow(), stamp));
			case MailingFact.Composed _, MailingFact.Edited _, MailingFact.Requested _, MailingFact.Released _,
					MailingFact.Completed _, MailingFact.Discarded _ ->
				List.of();
		};
	}

}
