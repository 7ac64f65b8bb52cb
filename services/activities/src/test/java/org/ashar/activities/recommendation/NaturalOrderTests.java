package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class NaturalOrderTests {

	@Test
	void numbersAreOrderedAsPeopleOrderThem() {
		assertThat(Stream.of("10", "8b", "8", "2", "8a", "8.1", "R10", "R2")
			.sorted(Comparator.comparing(number -> NaturalOrder.key(number) + "-")))
			.containsExactly("2", "8", "8.1", "8a", "8b", "10", "R2", "R10");
	}

	@Test
	void whatHasNoNumberComesLast() {
		assertThat(NaturalOrder.key(null)).isGreaterThan(NaturalOrder.key("R99"))
			.isGreaterThan(NaturalOrder.key("99999999999999999999"));
	}

	@Test
	void everyNumberMakesACursor() {
		assertThat(NaturalOrder.key("8-а №1/2 ү")).matches("[A-Za-z0-9._~:=-]+");
	}

}
