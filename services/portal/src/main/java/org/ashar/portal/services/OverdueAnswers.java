package org.ashar.portal.services;

import java.util.List;

/** Bodies that owe answers, those that owe most for very long first. */
public record OverdueAnswers(List<Body> items) {

	/** How many answers a body owes. */
	public record Body(String organizationId, int delayed, int longOverdue) {
	}

}
