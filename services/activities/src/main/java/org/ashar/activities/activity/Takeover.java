package org.ashar.activities.activity;

import org.ashar.activities.handover.Handover;
import org.jspecify.annotations.Nullable;

/**
 * That a body stands in an activity where its double stood.
 *
 * @param role in which it takes part; null for the one whose activity it is
 */
record Takeover(@Nullable OrganizationRole role, Handover handover) {

	/** The same by one that had not stood there itself. */
	Takeover alone() {
		return new Takeover(role, handover.alone());
	}
}
