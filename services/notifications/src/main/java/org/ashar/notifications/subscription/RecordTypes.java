package org.ashar.notifications.subscription;

import java.util.Set;

/**
 * The kinds of records that can be followed: reform activities by their type, and the
 * other records as such.
 */
public final class RecordTypes {

	/** A recommendation of whatever kind. */
	public static final String RECOMMENDATION = "recommendation";

	/** An entry of the directory. */
	public static final String ORGANIZATION = "organization";

	/** An event, whatever its occasion. */
	public static final String EVENT = "event";

	/** A reform activity of whatever kind. */
	public static final String ACTIVITY = "activity";

	/** All codes. */
	public static final Set<String> ALL = Set.of("research", "dialogue", "law", "policy", "programme", "project",
			"negotiation", "campaign", "training", "data", "media", "recommendation-set", "service", RECOMMENDATION,
			ORGANIZATION, EVENT, ACTIVITY);

	private RecordTypes() {
	}

}
