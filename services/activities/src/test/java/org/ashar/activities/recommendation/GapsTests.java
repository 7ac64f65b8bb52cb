package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTests {

	@Test
	void whoByWhenAndMeasuredHowLeaveNoGap() {
		assertThat(Sample.content().due("2027-01", "Открыто 20 школ").build().gaps()).isEmpty();
	}

	@Test
	void anAskWithoutAddresseeDateOrMeasureHasThreeGaps() {
		assertThat(Sample.content().addressedToNobody().build().gaps()).containsExactly(Gap.NO_LEAD_BODY,
				Gap.NO_DUE_DATE, Gap.NO_MEASURE);
	}

	@Test
	void twoThingsAtOnceAndACutSourceAreGaps() {
		assertThat(Sample.content().due("2027", "Число школ").compound().truncated().build().gaps())
			.containsExactly(Gap.COMPOUND, Gap.TRUNCATED_SOURCE);
	}

	@Test
	void aFindingAsksNobodyForAnything() {
		assertThat(Sample.content().kind(Kind.FINDING).addressedToNobody().build().gaps()).isEmpty();
		assertThat(Sample.content().kind(Kind.OBJECTIVE).addressedToNobody().truncated().build().gaps())
			.containsExactly(Gap.TRUNCATED_SOURCE);
	}

}
