package org.ashar.events.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.GuestBook;
import org.ashar.events.registration.GuestFilter;
import org.ashar.events.registration.Registration;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.tables.TableWriter;
import org.springframework.stereotype.Component;

/** Where organizers take lists of guests along; each time is kept in mind. */
@Component
public class GuestSheets {

	private static final int AT_ONCE = 500;

	private final Agenda agenda;

	private final GuestBook guests;

	private final Exports exports;

	private final Messages messages;

	private final Clock clock;

	GuestSheets(Agenda agenda, GuestBook guests, Exports exports, Messages messages, Clock clock) {
		this.agenda = agenda;
		this.guests = guests;
		this.exports = exports;
		this.messages = messages;
		this.clock = clock;
	}

	/** For organizers only. It is noted before anything is given away. */
	public Export begin(EventId event, SheetFormat format, List<GuestColumn> columns, GuestFilter filter, Actor actor) {
		Author author = agenda.organizer(event, actor);
		Instant now = clock.instant();
		return exports.add(new Export("%013d-%s".formatted(now.toEpochMilli(), UUID.randomUUID()), event, author, now,
				format, columns, !filter.equals(GuestFilter.ALL)));
	}

	/** Writes it, a few guests at a time, however many there are. */
	public void write(Export export, GuestFilter filter, Language language, Actor actor, OutputStream out)
			throws IOException {
		Event event = agenda.asOrganizer(export.event(), actor);
		Cells cells = new Cells(event, export.columns(), messages, language);
		try (TableWriter lines = export.format().table().open(out)) {
			lines.write(cells.heads());
			List<Registration> some = guests.list(event.id(), filter, false, new Slice(null, AT_ONCE), actor);
			while (!some.isEmpty()) {
				for (Registration one : some) {
					lines.write(cells.of(one));
				}
				some = some.size() < AT_ONCE ? List.of()
						: guests.list(event.id(), filter, false, new Slice(some.getLast().place(), AT_ONCE), actor);
			}
		}
	}

	/** Who took what along, the newest first; for organizers. */
	public List<Export> taken(EventId event, Slice slice, Actor actor) {
		agenda.asOrganizer(event, actor);
		return exports.of(event, slice);
	}

}
