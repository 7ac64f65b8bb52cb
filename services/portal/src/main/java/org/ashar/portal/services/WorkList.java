package org.ashar.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What waits in one service for whoever is signed in. */
public record WorkList(List<Pile> items) {

	private static final int COUNTED = 1_000;

	/**
	 * All of one kind.
	 *
	 * @param count how much there is in all; a service does not count beyond a thousand
	 * @param items some of it, what is due first first
	 */
	public record Pile(String kind, long count, List<Item> items) {

		/** When the first of it is due. */
		public @Nullable LocalDate due() {
			return this.items.stream()
				.map(Item::due)
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder())
				.orElse(null);
		}

		/** Whether there is more than was counted. */
		public boolean uncounted() {
			return this.count > COUNTED;
		}

		/** How much is not shown. */
		public long more() {
			return this.count - this.items.size();
		}

	}

	/** A record that waits; due is the last day on time. */
	public record Item(String type, String id, Text title, @Nullable Instant since, @Nullable LocalDate due) {

		/** Where its page is. */
		public String page() {
			return RecordPages.of(this.type, this.id);
		}

		/** Whether the day has gone by. */
		public boolean late(LocalDate today) {
			return this.due != null && this.due.isBefore(today);
		}

	}

}
