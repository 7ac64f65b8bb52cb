package org.ashar.events.paper;

import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.DoorList;
import org.ashar.events.registration.Registration;
import org.ashar.infra.platform.language.Language;

import org.springframework.stereotype.Component;

/** Prints the attendance list for organizers. */
@Component
public class ListPrinter {

	private static final int MOST = 5000;

	private final Agenda agenda;

	private final DoorList door;

	private final AttendanceList paper;

	ListPrinter(Agenda agenda, DoorList door, AttendanceList paper) {
		this.agenda = agenda;
		this.door = door;
		this.paper = paper;
	}

	/**
	 * As PDF; for the organizer only, up to 5,000 people. Throws
	 * {@link ListTooLongException}.
	 */
	public byte[] attendance(EventId id, Language language, Actor actor) {
		Event event = agenda.asModerator(id, actor);
		List<Registration> seated = door.seated(id, new Slice(null, MOST + 1));
		if (seated.size() > MOST) {
			throw new ListTooLongException();
		}
		return paper.print(event, seated, language);
	}

}
