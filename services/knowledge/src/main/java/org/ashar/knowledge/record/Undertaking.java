package org.ashar.knowledge.record;

import java.util.List;

/**
 * What an activity is linked to.
 *
 * @param documents their ids
 * @param acts what was done with a law, in the order in which it is told
 */
public record Undertaking(List<Relation> relations, List<String> documents, List<Act> acts) {

	/**
	 * A step of a law.
	 *
	 * @param classification for example introduction or passage
	 * @param date partial ISO 8601
	 */
	public record Act(String classification, String date) {
	}

	/** A link to another activity: parent, child, sibling, co-funded or third-party. */
	public record Relation(String kind, String activityId) {
	}
}
