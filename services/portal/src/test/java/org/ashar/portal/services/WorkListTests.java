package org.ashar.portal.services;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkListTests {

	@Test
	void nobodyIsToldANumberBeyondWhichAServiceDoesNotCount() {
		assertThat(pile(1_000).uncounted()).isFalse();
		assertThat(pile(1_000).more()).isEqualTo(1_000);
		assertThat(pile(1_001).uncounted()).isTrue();
	}

	private static WorkList.Pile pile(long count) {
		return new WorkList.Pile("organizations-submitted", count, List.of());
	}

}
