package org.ashar.notifications.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.ashar.notifications.subscription.Frequency;
import org.junit.jupiter.api.Test;

class ForecastTests {

	private static final long TODAY = 20_000;

	@Test
	void lettersAreCountedAsTheyWouldHaveCome() {
		Forecast forecast = Forecast.of(TODAY,
				Map.of(TODAY, Set.of("a", "b", "c"), TODAY - 1, Set.of("d"), TODAY - 20, Set.of("e")), true);

		assertThat(forecast.letters(Frequency.AT_ONCE)).isEqualTo(5);
		assertThat(forecast.letters(Frequency.DAILY)).isEqualTo(3);
		assertThat(forecast.letters(Frequency.WEEKLY)).isEqualTo(2);
	}

	@Test
	void nothingIsNothing() {
		Forecast forecast = Forecast.of(TODAY, Map.of(), true);

		assertThat(forecast.letters(Frequency.AT_ONCE)).isZero();
		assertThat(forecast.last()).isNull();
	}

}
