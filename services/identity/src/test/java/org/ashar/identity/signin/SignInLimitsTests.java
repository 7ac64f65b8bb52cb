package org.ashar.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInLimitsTests {

	@ParameterizedTest
	@CsvSource({ "10.1.2.3, 10.1.2.3", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2", "0:0:0:0:0:0:0:1, 0:0:0:0", "::1, 0:0:0:0",
			"2001:db8::1, 2001:db8:0:0", "2001:db8::9:8:7, 2001:db8:0:0", "2001:DB8:0:0:1::7, 2001:db8:0:0",
			"::ffff:10.1.2.3, 10.1.2.3", "no:address, no:address" })
	void aHouseholdIsCountedAsOne(String network, String household) {
		assertThat(SignInLimits.household(network)).isEqualTo(household);
	}

	@Test
	void whoWaitsAsLongAsToldIsInTheNextWindow() {
		Instant now = Instant.parse("2013-06-03T12:07:30Z");
		Duration window = Duration.ofMinutes(15);

		assertThat(now.plus(Counters.rest(now, window))).isEqualTo(Instant.parse("2013-06-03T12:15:00Z"));
	}

	@Test
	void codesHaveEightDigitsAndBrowserSecretsNoPattern() {
		BrowserSecrets secrets = new BrowserSecrets();

		assertThat(Stream.generate(secrets::code).limit(1000)).allMatch(code -> code.matches("[0-9]{8}"));
		assertThat(Stream.generate(secrets::fresh).limit(1000)).doesNotHaveDuplicates()
			.allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
	}

	@Test
	void noSettingMakesACodeLiveLongerThanTenMinutes() {
		Duration hour = Duration.ofHours(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new SignInSettings(hour, hour, 1, 1, hour, hour));
	}

}
