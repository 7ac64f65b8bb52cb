package org.ashar.activities.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
		return Headline.of(newest());
	}

	/**
	 * The newest of each voice that has spoken: the latest by date counts, then by order.
	 */
	public Map<Voice, Assessment> newest() {
		Map<Voice, Assessment> newest = new EnumMap<>(Voice.class);
		for (Assessment assessment : items) {
			newest.merge(assessment.voice(), assessment,
					(known, later) -> later.date().compareTo(known.date()) >= 0 ? later : known);
		}
		return newest;
	}

	/** How far apart the newest of the voices are, where two at least take a stand. */
	public OptionalInt gap() {
		return VoiceGap.between(newest().values().stream().map(Assessment::level).toList());
	}
}
