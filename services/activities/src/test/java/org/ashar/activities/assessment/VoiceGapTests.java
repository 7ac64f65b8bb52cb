package org.ashar.activities.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class VoiceGapTests {

	@Test
	void theGapIsTheStepsBetweenThoseThatAreFarthestApart() {
		assertThat(VoiceGap.between(List.of(Level.COMPLETE, Level.SUBSTANTIAL, Level.NOT_STARTED))).hasValue(3);
		assertThat(VoiceGap.between(List.of(Level.LIMITED, Level.SUBSTANTIAL))).hasValue(1);
	}

	@Test
	void voicesThatAgreeHaveAGapOfNothing() {
		assertThat(VoiceGap.between(List.of(Level.LIMITED, Level.LIMITED))).hasValue(0);
	}

	@Test
	void whatWasUndoneIsNotThereToday() {
		assertThat(VoiceGap.between(List.of(Level.COMPLETE, Level.REVERSED))).hasValue(3);
		assertThat(VoiceGap.between(List.of(Level.NOT_STARTED, Level.REVERSED))).hasValue(0);
	}

	@Test
	void whoHasSeenNothingOrAsksForItNoLongerContradictsNobody() {
		assertThat(VoiceGap.between(List.of(Level.COMPLETE, Level.NO_EVIDENCE))).isEqualTo(OptionalInt.empty());
		assertThat(VoiceGap.between(List.of(Level.COMPLETE, Level.OBSOLETE, Level.LIMITED))).hasValue(2);
		assertThat(VoiceGap.between(List.of())).isEmpty();
	}

}
