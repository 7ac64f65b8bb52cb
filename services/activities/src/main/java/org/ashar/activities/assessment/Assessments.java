package org.ashar.activities.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All assessments of a recommendation in the order in which they were recorded;
 * immutable.
 */
public record Assessments(List<Assessment> items) {

	/** There is none yet. */
	public static final Assessments NONE = new Assessments(List.of());

	/** More would make the record too large for its topic. */
	private static final int MAX = 100;

	public Assessments {
		items = List.copyOf(items);
	}

	/**
	 * These and one more; AssessmentProblem when it shows no evidence, or there is no
	 * room.
	 */
	public Assessments with(Assessment assessment) {
		assessment.check();
		if (items.size() >= MAX) {
			throw new AssessmentProblem.Full();
		}
		List<Assessment> more = new ArrayList<>(items);
		more.add(assessment);
		return new Assessments(more);
	}

	/** Whether this assessment is already there. */
	public boolean has(AssessmentId id) {
		return items.stream().anyMatch(known -> known.id().equals(id));
	}

	/** What is shown first. */
	public Optional<Headline> headline() {
		return Headline.of(items);
	}
}
