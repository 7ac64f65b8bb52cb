package org.ashar.activities.activity;

import org.ashar.activities.law.LawAction;
import org.ashar.activities.law.LawActionId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What happened to an activity. */
public sealed interface ActivityFact {

	/** Somebody wrote it down. */
	record Drafted() implements ActivityFact {
	}

	/**
	 * Somebody changed what is written.
	 *
	 * @param minor true when nobody needs to hear of it
	 * @param note what changed, in a sentence
	 */
	record Edited(boolean minor, @Nullable Text note) implements ActivityFact {
	}

	/** Its people asked for publication. */
	record Submitted() implements ActivityFact {
	}

	/** A curator sent it back; the note is for its people only. */
	record ChangesRequested(Text note) implements ActivityFact {
	}

	/** A curator refused it for good; the reason is for its people only. */
	record Rejected(Text reason) implements ActivityFact {
	}

	/** Everybody may read it from now on. */
	record Published() implements ActivityFact {
	}

	/** Something happened in the real world. */
	record StatusChanged(ActivityStatus from, ActivityStatus to, @Nullable Text note) implements ActivityFact {
	}

	/** Something more is known of the way of a law. */
	record LawActionAdded(LawAction action) implements ActivityFact {
	}

	/** Something that was said of the way of a law was wrong. */
	record LawActionCorrected(LawActionId action, Text reason) implements ActivityFact {
	}

	/** Another activity took its place. */
	record Superseded(ActivityId by) implements ActivityFact {
	}

	/** It is kept but no longer changed. */
	record Archived() implements ActivityFact {
	}

	/** A body stands where its double stood. */
	record PassedOn(OrganizationId from, OrganizationId to) implements ActivityFact {
	}

	/** A body that is no double after all stands where it had stood. */
	record CameBack(OrganizationId body) implements ActivityFact {
	}

}
