package org.ashar.notifications.silence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows to whom an answer is owed. */
@Component
public class Silences {

	/** No letter tells of more. */
	private static final int MOST = 1000;

	private final SilenceCopies copies;

	Silences(SilenceCopies copies) {
		this.copies = copies;
	}

	/** As of a message about the recommendation, nobody has answered. */
	public void unanswered(Silence silence, long sequence) {
		copies.keep(silence, sequence);
	}

	/** As of a message about the recommendation, no answer is owed. */
	public void settled(String record, long sequence) {
		copies.forget(record, sequence);
	}

	/** What should have been answered before this day and concerns these followers. */
	public List<Silence> overdue(LocalDate day, Collection<String> keys) {
		return keys.isEmpty() ? List.of() : copies.dueBefore(day, keys, MOST);
	}

}
