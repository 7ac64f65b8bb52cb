package org.ashar.events.sheet;

import java.time.Instant;
import java.util.List;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody took a list of guests along: who, when, and which columns; not what stood
 * there.
 *
 * @param id by time, so that the newest are read first
 * @param narrowed whether it was a part of the list
 */
@Document("guest-exports")
public record Export(@Id String id, EventId event, Author by, Instant at, SheetFormat format, List<GuestColumn> columns,
		boolean narrowed) {

	public Export {
		columns = List.copyOf(columns);
	}

}
