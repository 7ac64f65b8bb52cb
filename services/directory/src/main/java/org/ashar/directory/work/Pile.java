package org.ashar.directory.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * All work of one kind that waits for one person.
 *
 * @param kind such as organizations-submitted
 * @param count how much there is in all; where it is more than {@link #COUNTED}, it was
 * not counted further
 * @param items some of it, what is due first first
 */
public record Pile(String kind, long count, List<Item> items) {

	/** So many are counted at most: a few more need not be read for a number. */
	public static final int COUNTED = 1_000;

	/** How many items are shown at most. */
	public static final int MOST = 20;

	/**
	 * A record that waits.
	 *
	 * @param type of the record, such as organization
	 * @param since when it has waited, as far as that is known
	 * @param due the last day on time; null where there is none
	 */
	public record Item(String type, UUID id, Text title, @Nullable Instant since, @Nullable LocalDate due) {
	}

}
