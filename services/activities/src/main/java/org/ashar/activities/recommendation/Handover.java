package org.ashar.activities.recommendation;

import java.time.Instant;

import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * That a body took over from another what had been asked of that one.
 *
 * @param reason what had become of the former one: renamed, merged, split, dissolved or
 * duplicate; or why it came back: parted or revoked
 * @param sequence of the directory's message of that; 0 where a person decided
 * @param joined true where the other one had been asked as well, so that it stays asked
 * whatever comes back
 */
public record Handover(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence,
		@Nullable Boolean joined) {

	/** It was another record's double, and is none any more. */
	static final String PARTED = "parted";

	/** It had been written down by mistake that it ended. */
	static final String REVOKED = "revoked";

	/** Everything as it is. */
	@PersistenceCreator
	public Handover {
	}

	/** Of what the other one had not been asked. */
	public Handover(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence) {
		this(from, to, reason, at, sequence, null);
	}

	Handover joining() {
		return new Handover(from, to, reason, at, sequence, true);
	}

	boolean isJoined() {
		return Boolean.TRUE.equals(joined);
	}
}
