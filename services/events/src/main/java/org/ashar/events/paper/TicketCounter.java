package org.ashar.events.paper;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.ticket.TicketOffice;

import org.springframework.stereotype.Component;

/**
 * Hands the ticket to whoever holds the link of a registration with a seat; others get
 * the desk's problem.
 */
@Component
public class TicketCounter {

	private final Agenda agenda;

	private final RegistrationDesk desk;

	private final TicketOffice office;

	private final TicketPaper paper;

	TicketCounter(Agenda agenda, RegistrationDesk desk, TicketOffice office, TicketPaper paper) {
		this.agenda = agenda;
		this.desk = desk;
		this.office = office;
		this.paper = paper;
	}

	/** As a picture. */
	public TicketPicture picture(RegistrationId id) {
		return new TicketPicture(ticket(desk.seated(id)));
	}

	/** As a sheet to print, PDF. */
	public byte[] sheet(RegistrationId id) {
		Registration registration = desk.seated(id);
		Event event = agenda.find(registration.event()).orElseThrow();
		return paper.print(event, registration, ticket(registration));
	}

	private String ticket(Registration seated) {
		return office.issue(seated).orElseThrow();
	}

}
