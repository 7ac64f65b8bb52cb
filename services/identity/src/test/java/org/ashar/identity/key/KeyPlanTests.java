package org.ashar.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.sealing.SigningKey;
import org.ashar.infra.platform.sealing.SigningKeys;
import org.junit.jupiter.api.Test;

class KeyPlanTests {

	private static final Instant START = Instant.parse("2013-06-03T12:00:00Z");

	private static final KeySettings SETTINGS = new KeySettings(Duration.ofDays(30), Duration.ofHours(1),
			Duration.ofDays(1));

	private static final KeyPair PAIR = SigningKeys.generate();

	private final SigningKey first = new SigningKey("first", PAIR, START);

	private final SigningKey second = new SigningKey("second", PAIR, START.plus(Duration.ofDays(30)));

	@Test
	void withoutKeysNothingCanBeSigned() {
		assertThat(plan().signing(START)).isEmpty();
	}

	@Test
	void aKeySignsUntilItsSuccessorTakesOver() {
		assertThat(plan(first, second).signing(second.signsFrom().minusMillis(1))).contains(first);
		assertThat(plan(first, second).signing(second.signsFrom())).contains(second);
	}

	@Test
	void aSuccessorIsPublishedBeforeItSigns() {
		Instant hourBefore = second.signsFrom().minus(SETTINGS.announceFor());

		assertThat(plan(first).retiring(hourBefore.minusMillis(1))).isEmpty();
		assertThat(plan(first).retiring(hourBefore)).contains(first);
		assertThat(plan(first, second).retiring(hourBefore)).isEmpty();
		assertThat(plan(first, second).published(hourBefore)).containsExactly(first, second);
	}

	@Test
	void anOldKeyIsBelievedUntilItsLastTokensAreOver() {
		Instant dayAfter = second.signsFrom().plus(SETTINGS.keepFor());

		assertThat(plan(first, second).published(dayAfter)).containsExactly(first, second);
		assertThat(plan(first, second).published(dayAfter.plusMillis(1))).containsExactly(second);
	}

	@Test
	void aClockThatIsSetBackFindsAKeyAllTheSame() {
		assertThat(plan(first, second).signing(START.minus(Duration.ofDays(800)))).contains(first);
		assertThat(plan(first).retiring(START.minus(Duration.ofDays(800)))).isEmpty();
	}

	@Test
	void noLogEverShowsAKey() {
		assertThat(first).hasToString("SigningKey[first]");
	}

	private static KeyPlan plan(SigningKey... keys) {
		return new KeyPlan(List.of(keys), SETTINGS);
	}

}
