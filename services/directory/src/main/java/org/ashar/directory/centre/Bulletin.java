package org.ashar.directory.centre;

import java.util.List;

/**
 * What a service at a place has of its organization.
 *
 * @param shown whether everybody may know of that
 * @param topics what it works on
 */
record Bulletin(boolean shown, List<String> topics) {

	/** Keeps its own copy. */
	Bulletin {
		topics = List.copyOf(topics);
	}
}
