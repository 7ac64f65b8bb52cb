package org.ashar.activities.work;

import java.util.List;

import org.ashar.activities.reference.Actor;

/**
 * Knows work of some kinds; a new kind is another one of these, or another row of one.
 */
public interface WorkSource {

	/**
	 * What waits for an actor; empty piles are left out, and those that are none of hers.
	 */
	List<Pile> piles(Actor actor);

}
