package org.ashar.activities.law;

import java.time.Instant;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;

/**
 * An action as it was written down, by whom and when.
 *
 * @param correction why it counts no longer; null as long as it stands
 */
public record LawAction(LawActionId id, LawStep step, Author by, Instant at, @Nullable Correction correction) {

	/** Whether it counts. */
	public boolean stands() {
		return correction == null;
	}

	LawAction corrected(Correction correction) {
		return new LawAction(id, step, by, at, correction);
	}

	/**
	 * That it was wrong.
	 *
	 * @param replacement the action that took its place; null when there was none at all
	 */
	public record Correction(Text reason, @Nullable LawActionId replacement, Author by, Instant at) {
	}
}
