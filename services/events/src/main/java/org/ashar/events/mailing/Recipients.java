package org.ashar.events.mailing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.registration.Circular;
import org.ashar.events.registration.GuestBook;
import org.ashar.events.registration.GuestFilter;
import org.ashar.events.selection.Outcome;
import org.ashar.events.selection.Row;
import org.ashar.events.selection.Selections;
import org.ashar.infra.platform.language.Language;
import org.springframework.stereotype.Component;

/** Those to whom something is written. */
@Component
public class Recipients {

	private final GuestBook guests;

	private final Selections selections;

	Recipients(GuestBook guests, Selections selections) {
		this.guests = guests;
		this.selections = selections;
	}

	/**
	 * Writes down who they are.
	 * @return how many there are, by the language that they read
	 */
	Map<Language, Long> choose(MailingId id, EventId event, GuestFilter filter, Actor actor) {
		Map<Language, Long> readers = new EnumMap<>(Language.class);
		selections.take(id.value(), slice -> guests.list(event, filter, false, slice, actor), guest -> {
			boolean reached = Circular.reaches(guest.state(), filter.state());
			if (reached) {
				readers.merge(guest.language(), 1L, Long::sum);
			}
			return reached;
		});
		return readers;
	}

	List<Row> next(Mailing mailing, int limit) {
		return selections.open(mailing.id().value(), limit);
	}

	void settle(Row row, Outcome outcome) {
		selections.settle(row, outcome, null);
	}

	Progress progress(Mailing mailing) {
		Map<Outcome, Long> counts = selections.counts(mailing.id().value());
		return new Progress(counts.getOrDefault(Outcome.DONE, 0L), counts.getOrDefault(Outcome.REFUSED, 0L),
				counts.getOrDefault(Outcome.OPEN, 0L));
	}

	/** How far it has come: written, left out since they have left, still to come. */
	public record Progress(long written, long left, long open) {
	}

}
