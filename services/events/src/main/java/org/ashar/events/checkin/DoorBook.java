package org.ashar.events.checkin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.DoorList;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who was there, for organizers: with all that should be looked at. */
@Component
public class DoorBook {

	private final Agenda agenda;

	private final Presences presences;

	private final Scans scans;

	private final DoorList list;

	DoorBook(Agenda agenda, Presences presences, Scans scans, DoorList list) {
		this.agenda = agenda;
		this.presences = presences;
		this.scans = scans;
		this.list = list;
	}

	/** Who was seen, in the order of the first scan. */
	public List<Entry> entries(EventId event, @Nullable Flag flag, Slice slice, Actor actor) {
		agenda.asModerator(event, actor);
		List<Presence> found = presences.list(event, flag, slice);
		Map<RegistrationId, Registration> people = list
			.all(found.stream().map(Presence::registration).filter(Objects::nonNull).toList());
		return found.stream().map(presence -> entry(presence, people)).toList();
	}

	private static Entry entry(Presence presence, Map<RegistrationId, Registration> people) {
		RegistrationId id = presence.registration();
		return new Entry(presence, id == null ? null : people.get(id));
	}

	/** Tickets that proved nothing, device by device. */
	public List<Scan> refused(EventId event, Slice slice, Actor actor) {
		agenda.asModerator(event, actor);
		return scans.refused(event, slice);
	}

	/** One person and what the scans say. */
	public record Entry(Presence presence, @Nullable Registration registration) {
	}

}
