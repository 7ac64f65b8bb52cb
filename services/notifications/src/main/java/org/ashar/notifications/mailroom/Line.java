package org.ashar.notifications.mailroom;

import java.util.List;

/**
 * An occasion with all the reasons for which one person hears of it; at least one, unless
 * everybody does.
 */
public record Line(String occasion, List<Reason> reasons) {

	/** Keeps its own copy of the reasons. */
	public Line {
		reasons = List.copyOf(reasons);
	}
}
