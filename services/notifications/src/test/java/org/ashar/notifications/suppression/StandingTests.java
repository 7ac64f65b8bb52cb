package org.ashar.notifications.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ashar.notifications.subscription.AddressMark;
import org.junit.jupiter.api.Test;

class StandingTests {

	private static final Instant NOW = Instant.parse("2013-06-03T06:00:00Z");

	private final Standing standing = Standing.of(new AddressMark("example.org", "mark"));

	@Test
	void fourLettersThatComeBackWithinSomeDaysAreEnough() {
		for (int day = 0; day < 3; day++) {
			bounce(day);
			assertThat(standing.suppression()).as("after day %d", day).isEmpty();
		}
		bounce(3);

		assertThat(standing.suppression().orElseThrow().cause()).isEqualTo(Cause.SOFT_BOUNCES);
	}

	@Test
	void oneThatComesBackEachMonthIsNot() {
		for (int month = 0; month < 12; month++) {
			bounce(month * 30);
		}

		assertThat(standing.suppression()).isEmpty();
	}

	@Test
	void whoReadsOnceAWeekIsGivenUpAfterASeasonWithoutADelivery() {
		for (int week = 0; week < 8; week++) {
			bounce(week * 7);
		}
		assertThat(standing.suppression()).isEmpty();
		for (int week = 8; week < 13; week++) {
			bounce(week * 7);
		}

		assertThat(standing.suppression()).isPresent();
	}

	@Test
	void theSameLetterCountsOnceHoweverOftenItComesBack() {
		for (int time = 0; time < 1000; time++) {
			standing.bounceSoftly("letter", "full", NOW);
		}

		assertThat(standing.score(NOW)).isEqualTo(1);
		assertThat(standing.outbox().facts()).hasSize(1);
	}

	@Test
	void aLetterThatIsDeliveredMakesUpForAll() {
		bounce(0);
		bounce(1);
		bounce(2);
		standing.recover(NOW.plus(Duration.ofDays(2)));
		bounce(3);

		assertThat(standing.suppression()).isEmpty();
		assertThat(standing.score(NOW.plus(Duration.ofDays(3)))).isEqualTo(1);
	}

	@Test
	void aDeliveryDoesNotLiftWhatWasDecided() {
		standing.suppress(new Suppression(Cause.COMPLAINT, NOW, "abuse", "letter", null), NOW);
		standing.recover(NOW);

		assertThat(standing.suppression()).isPresent();
	}

	@Test
	void aComplaintWeighsMoreThanABounceAndABounceLessThanAComplaint() {
		standing.suppress(new Suppression(Cause.NO_MAILBOX, NOW, "", "a", null), NOW);
		standing.suppress(new Suppression(Cause.COMPLAINT, NOW, "", "b", null), NOW);
		standing.suppress(new Suppression(Cause.NO_MAILBOX, NOW, "", "c", null), NOW);

		assertThat(standing.suppression().orElseThrow().letter()).isEqualTo("b");
	}

	@Test
	void whoWasReleasedStartsAfreshAndItIsKeptByWhom() {
		for (int day = 0; day < 4; day++) {
			bounce(day);
		}
		standing.release("account", "a mistake", NOW.plus(Duration.ofDays(4)));
		bounce(5);

		assertThat(standing.suppression()).isEmpty();
		assertThat(standing.releases())
			.containsExactly(new Release(Cause.SOFT_BOUNCES, NOW.plus(Duration.ofDays(4)), "account", "a mistake"));
	}

	private void bounce(int day) {
		standing.bounceSoftly("letter " + day, "full", NOW.plus(Duration.ofDays(day)));
	}

}
