package org.ashar.activities.assessment;

import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How far apart the voices are: steps between the least and the greatest level, from 0 to
 * 3. <pre>
 * not_started, reversed  0  what was undone is not there today
 * limited                1
 * substantial            2
 * complete               3
 * no_evidence, obsolete  –  no stand: who has seen nothing, or asks for it no longer, contradicts nobody
 * </pre>
 */
final class VoiceGap {

	private VoiceGap() {
	}

	/** Empty where fewer than two take a stand. */
	static OptionalInt between(Collection<Level> levels) {
		IntSummaryStatistics stands = levels.stream().flatMapToInt(VoiceGap::stand).summaryStatistics();
		return stands.getCount() < 2 ? OptionalInt.empty() : OptionalInt.of(stands.getMax() - stands.getMin());
	}

	private static IntStream stand(Level level) {
		return switch (level) {
			case NOT_STARTED, REVERSED -> IntStream.of(0);
			case LIMITED -> IntStream.of(1);
			case SUBSTANTIAL -> IntStream.of(2);
			case COMPLETE -> IntStream.of(3);
			case NO_EVIDENCE, OBSOLETE -> IntStream.empty();
		};
	}

}
