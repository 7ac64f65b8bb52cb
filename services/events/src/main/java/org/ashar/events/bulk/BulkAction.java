package org.ashar.events.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Ruling;
import org.ashar.events.selection.Outcome;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One decision about many: by whom, when and why; it stands there for ever.
 *
 * @param place where it stands in lists: by time
 * @param open whether there may be some for whom it is not carried out
 */
@Document("bulk-actions")
public record BulkAction(@Id BulkActionId id, EventId event, String place, Ruling ruling, boolean open) {

	static BulkAction of(BulkActionId id, EventId event, Ruling ruling) {
		return new BulkAction(id, event, place(id, ruling.at()), ruling, true);
	}

	private static String place(BulkActionId id, Instant at) {
		return "%013d-%s".formatted(at.toEpochMilli(), id.value());
	}

	/** Under which id those are kept whom it is about. */
	public UUID selection() {
		return id.value();
	}

	/** It, and how far it has come. */
	public record Progress(BulkAction action, Map<Outcome, Long> counts) {
	}

}
