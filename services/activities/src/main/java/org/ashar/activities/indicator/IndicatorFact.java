package org.ashar.activities.indicator;

/** What happened to an indicator. */
public sealed interface IndicatorFact {

	/** Somebody wrote it down. */
	record Drafted() implements IndicatorFact {
	}

	/**
	 * Somebody changed it.
	 *
	 * @param minor true when nobody needs to hear of it
	 */
	record Edited(boolean minor) implements IndicatorFact {
	}

	/** A figure was added. */
	record Observed(ObservationId observation) implements IndicatorFact {
	}

	/** Everybody may read it from now on. */
	record Published() implements IndicatorFact {
	}

	/** It is kept but no longer changed. */
	record Archived() implements IndicatorFact {
	}

}
