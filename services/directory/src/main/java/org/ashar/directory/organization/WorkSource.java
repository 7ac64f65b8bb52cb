package org.ashar.directory.organization;

import java.time.Instant;
import java.util.List;

import org.ashar.directory.work.Pile;

/**
 * Knows work of some kinds; a new kind is another one of these, or another row of one.
 */
public interface WorkSource {

	/**
	 * What waits for an actor; empty piles are left out, and those that are none of hers.
	 */
	List<Pile> piles(Actor actor, Instant now);

}
