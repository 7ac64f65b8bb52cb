package org.ashar.knowledge.record;

import java.util.List;

/**
 * What an activity is linked to.
 *
 * @param documents their ids
 */
public record Undertaking(List<Relation> relations, List<String> documents) {

	/** A link to another activity: parent, child, sibling, co-funded or third-party. */
	public record Relation(String kind, String activityId) {
	}
}
