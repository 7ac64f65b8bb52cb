package org.ashar.activities.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is shown first of several assessments: the latest independent one, else the range
 * across the latest of each voice. Never an average: voices that disagree are the news.
 *
 * @param independent whether an independent voice decides
 * @param levels one, or the different ones in the order of {@link Level}
 */
public record Headline(boolean independent, List<Level> levels) {

	/** Of the newest of each voice. */
	static Optional<Headline> of(Map<Voice, Assessment> latest) {
		Assessment independent = latest.get(Voice.INDEPENDENT);
		if (independent != null) {
			return Optional.of(new Headline(true, List.of(independent.level())));
		}
		Set<Level> levels = EnumSet.noneOf(Level.class);
		latest.values().forEach(assessment -> levels.add(assessment.level()));
		return levels.isEmpty() ? Optional.empty() : Optional.of(new Headline(false, new ArrayList<>(levels)));
	}
}
