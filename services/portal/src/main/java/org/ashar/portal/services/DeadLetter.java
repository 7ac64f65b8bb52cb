package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message that a service could not handle: where it is from, and what was done about
 * it.
 *
 * @param size of its content in bytes; the content itself is shown to nobody
 * @param told what its headers say of it
 * @param cause the class of what went wrong
 */
public record DeadLetter(String id, long version, String state, String service, String topic, int partition,
		long offset, Instant writtenAt, Instant diedAt, int size, Map<String, String> told, String cause,
		List<Step> steps) {

	/** Whether nobody has settled it. */
	public boolean open() {
		return this.state.equals("waiting") || this.state.equals("replaying");
	}

	/** What came of the last try; null when nobody has tried. */
	public @Nullable Step last() {
		return this.steps.isEmpty() ? null : this.steps.getLast();
	}

	/** What an operator did. */
	public record Step(String by, Instant at, String act, @Nullable String reason, @Nullable String outcome,
			@Nullable String cause) {
	}

}
