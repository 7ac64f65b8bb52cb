package org.ashar.activities.handover;

import java.time.Instant;

import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Succession;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * That a body took over from another one what that one had stood for.
 *
 * @param reason what had become of the former one: renamed, merged, split, dissolved or
 * duplicate; or why it came back: parted or revoked
 * @param sequence of the directory's message of that; 0 where a person decided
 * @param joined true where the other one had stood there as well, so that it stays
 * whatever comes back
 */
public record Handover(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence,
		@Nullable Boolean joined) {

	/** It was another record's double, and is none any more. */
	public static final String PARTED = "parted";

	/** It had been written down by mistake that it ended. */
	public static final String REVOKED = "revoked";

	/** Everything as it is. */
	@PersistenceCreator
	public Handover {
	}

	/** To one that had not stood there itself. */
	public Handover(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence) {
		this(from, to, reason, at, sequence, null);
	}

	/** As the directory told. */
	public static Handover by(Succession succession, Instant at) {
		return new Handover(succession.from(), succession.to(), succession.fate().kind(), at,
				succession.fate().sequence());
	}

	/** The same to one that had stood there itself. */
	public Handover joining() {
		return new Handover(from, to, reason, at, sequence, true);
	}

	/** The same to one that had not. */
	public Handover alone() {
		return new Handover(from, to, reason, at, sequence);
	}

	/** Whether the other one had stood there itself. */
	public boolean hasJoined() {
		return Boolean.TRUE.equals(joined);
	}

	/** Whether it only takes another one back. */
	public boolean comesBack() {
		return reason.equals(PARTED) || reason.equals(REVOKED);
	}
}
