package org.ashar.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;

class SubscriberTests {

	private static final Instant NOW = Instant.parse("2013-06-03T06:00:00Z");

	private final Subscriber reader = Subscriber.register(new SubscriberId(new UUID(0, 1)), "fingerprint",
			new byte[] { 1 }, Language.KY, NOW);

	@Test
	void aNewReaderLivesInBishkekAndReadsDigestsAtEight() {
		assertThat(reader.status()).isEqualTo(SubscriberStatus.UNVERIFIED);
		assertThat(reader.preferences())
			.isEqualTo(new Preferences(Language.KY, List.of(), ZoneId.of("Asia/Bishkek"), 8));
		assertThat(reader.outbox().facts()).containsExactly(new SubscriberFact.Registered(Language.KY));
	}

	@Test
	void lettersThatAskForConfirmationLeaveTenMinutesApart() {
		assertThat(reader.grantConfirmation(NOW)).contains(NOW);
		assertThat(reader.grantConfirmation(NOW.plusSeconds(1))).contains(NOW.plus(Duration.ofMinutes(10)));
		assertThat(reader.grantConfirmation(NOW.plusSeconds(2))).contains(NOW.plus(Duration.ofMinutes(20)));
	}

	@Test
	void fiveSuchLettersADayAreEnough() {
		for (int i = 0; i < 5; i++) {
			assertThat(reader.grantConfirmation(NOW)).isPresent();
		}
		assertThat(reader.grantConfirmation(NOW.plus(Duration.ofHours(23)))).isEmpty();
		assertThat(reader.grantConfirmation(NOW.plus(Duration.ofHours(25)))).isPresent();
	}

	@Test
	void whoeverConfirmsGetsLettersInTheLanguageOfTheForm() {
		reader.verify(Language.EN, NOW);

		assertThat(reader.isReachable(NOW)).isTrue();
		assertThat(reader.preferences().language()).isEqualTo(Language.EN);
		assertThat(reader.outbox().facts()).endsWith(new SubscriberFact.Verified(Language.EN));
	}

	@Test
	void nobodyIsWrittenToBeforeConfirmingNorDuringAPause() {
		assertThat(reader.isReachable(NOW)).isFalse();

		reader.verify(Language.KY, NOW);
		reader.prefer(reader.preferences(), NOW.plus(Duration.ofDays(3)), NOW);

		assertThat(reader.isReachable(NOW.plus(Duration.ofDays(2)))).isFalse();
		assertThat(reader.isReachable(NOW.plus(Duration.ofDays(3)))).isTrue();
	}

	@Test
	void aDeadAddressGetsNothingUntilItIsConfirmedAgain() {
		reader.verify(Language.KY, NOW);
		reader.suppress(NOW);
		assertThat(reader.isReachable(NOW)).isFalse();

		reader.verify(Language.KY, NOW);
		assertThat(reader.isReachable(NOW)).isTrue();
	}

	@Test
	void whoeverWasSuppressedByMistakeIsAsBefore() {
		reader.suppress(NOW);
		reader.restore(false, NOW);
		assertThat(reader.status()).isEqualTo(SubscriberStatus.UNVERIFIED);

		reader.verify(Language.KY, NOW);
		reader.suppress(NOW);
		reader.restore(true, NOW);
		assertThat(reader.status()).isEqualTo(SubscriberStatus.ACTIVE);
		assertThat(reader.nullify(NOW.plus(Duration.ofDays(400)))).isFalse();
	}

	@Test
	void anAddressThatGetsNoLettersIsForgottenThoughItStillFollowsSomething() {
		reader.verify(Language.KY, NOW);
		reader.suppress(NOW);

		assertThat(reader.nullify(NOW.plus(Duration.ofDays(28)).minusMillis(1))).isFalse();
		assertThat(reader.nullify(NOW.plus(Duration.ofDays(28)))).isTrue();
	}

	@Test
	void anAddressIsForgottenFourWeeksAfterTheLastSubscriptionEnded() {
		reader.verify(Language.KY, NOW);
		reader.idle(NOW);

		assertThat(reader.nullify(NOW.plus(Duration.ofDays(28)).minusMillis(1))).isFalse();
		assertThat(reader.nullify(NOW.plus(Duration.ofDays(28)))).isTrue();
		assertThat(reader.sealedAddress()).isEmpty();
		assertThat(reader.outbox().facts()).endsWith(new SubscriberFact.Nullified());
		reader.freed(NOW.plus(Duration.ofDays(28)));
		assertThat(reader.fingerprint()).isEmpty();
	}

	@Test
	void whoeverIsAboutToComeBackIsNotForgottenBeforeTheAnswer() {
		reader.verify(Language.KY, NOW);
		reader.idle(NOW);
		reader.grantConfirmation(NOW.plus(Duration.ofDays(27)));

		assertThat(reader.nullify(NOW.plus(Duration.ofDays(29)))).isFalse();
		assertThat(reader.isIdle()).as("nor remembered for ever without one").isTrue();
		assertThat(reader.nullify(NOW.plus(Duration.ofDays(27 + 28)))).isTrue();
	}

	@Test
	void askingAgainChangesNothingForWhoeverFollowsSomething() {
		reader.verify(Language.KY, NOW);
		reader.grantConfirmation(NOW.plusSeconds(1));

		assertThat(reader.isIdle()).isFalse();
	}

	@Test
	void anAddressThatWasNeverConfirmedIsForgottenToo() {
		assertThat(reader.nullify(NOW.plus(Duration.ofDays(28)))).isTrue();
		assertThatThrownBy(() -> reader.verify(Language.KY, NOW))
			.isInstanceOf(SubscriptionProblem.ConfirmationExpired.class);
	}

	@Test
	void whoeverWantsToBeForgottenIsForgottenAtOnce() {
		reader.verify(Language.KY, NOW);
		reader.erase(NOW.plusSeconds(1));
		reader.erase(NOW.plusSeconds(2));

		assertThat(reader.sealedAddress()).isEmpty();
		assertThat(reader.isActive()).isFalse();
		assertThat(reader.fingerprint()).as("by which the key is found that is destroyed next").isPresent();
		assertThat(reader).as("after a crash here the next round of the forgotten destroys it, not one in four weeks")
			.extracting("idleSince")
			.isEqualTo(NOW.plusSeconds(1).minus(Subscriber.MEMORY));
		reader.freed(NOW.plusSeconds(3));
		assertThat(reader.fingerprint()).isEmpty();
		assertThat(reader.outbox().facts()).endsWith(new SubscriberFact.Verified(Language.KY),
				new SubscriberFact.Nullified(), new SubscriberFact.Freed());
	}

	@Test
	void whatIsNotThereInAnyChosenLanguageIsStillShownInTheOthers() {
		Preferences preferences = new Preferences(Language.KY, List.of(Language.EN, Language.EN, Language.KY),
				ZoneId.of("Asia/Bishkek"), 8);

		assertThat(preferences.chain()).containsExactly(Language.KY, Language.EN, Language.RU);
		assertThat(preferences.in(Language.EN).chain()).containsExactly(Language.EN, Language.RU, Language.KY);
	}

	@Test
	void whoeverFollowsSomethingIsNotForgotten() {
		reader.verify(Language.KY, NOW);

		assertThat(reader.nullify(NOW.plus(Duration.ofDays(400)))).isFalse();
	}

}
