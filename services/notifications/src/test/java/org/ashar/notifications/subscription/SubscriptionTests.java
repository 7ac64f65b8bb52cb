package org.ashar.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;

class SubscriptionTests {

	private static final Instant NOW = Instant.parse("2013-06-03T06:00:00Z");

	private static final SubscriberId READER = new SubscriberId(new UUID(0, 1));

	private static final Criterion HEALTH = new Criterion(Criterion.Kind.TOPIC, "health");

	private static final Criterion OSH = new Criterion(Criterion.Kind.AREA, "kg-o");

	private static final Choice FOLLOWED = Choice.of(HEALTH);

	private final Subscription subscription = Subscription.start(READER, FOLLOWED, Delivery.of(Frequency.DAILY),
			consent(NOW), 7);

	@Test
	void whatWasTakenInBeforeSomebodyBeganToFollowIsNotTold() {
		assertThat(subscription.wants(List.of("topic:health"), 6)).isFalse();
		assertThat(subscription.wants(List.of("topic:health"), 8)).isTrue();
		assertThat(subscription.wants(List.of("topic:education"), 8)).isFalse();
	}

	@Test
	void whoeverLeavesAndComesBackFollowsFromThenOnUnderTheSameLinks() {
		subscription.end(EndedReason.ONE_CLICK, NOW.plusSeconds(1));
		Instant later = NOW.plus(Duration.ofDays(1));
		subscription.start(Delivery.of(Frequency.WEEKLY), consent(later), 9);

		assertThat(subscription.id()).isEqualTo(SubscriptionId.of(READER, FOLLOWED));
		assertThat(subscription.wants(List.of("topic:health"), 8)).isFalse();
		assertThat(subscription.wants(List.of("topic:health"), 10)).isTrue();
		assertThat(subscription.endedReason()).isEmpty();
		assertThat(subscription.outbox().facts()).containsExactly(new SubscriptionFact.Started(Frequency.DAILY),
				new SubscriptionFact.Ended(EndedReason.ONE_CLICK), new SubscriptionFact.Started(Frequency.WEEKLY));
	}

	@Test
	void leavingTwiceIsLeavingOnce() {
		subscription.end(EndedReason.UNSUBSCRIBED, NOW);
		subscription.end(EndedReason.ONE_CLICK, NOW.plusSeconds(9));

		assertThat(subscription.endedReason()).contains(EndedReason.UNSUBSCRIBED);
		assertThat(subscription.endedAt()).contains(NOW);
	}

	@Test
	void signingUpAgainForWhatIsFollowedChangesOnlyHowOften() {
		subscription.start(Delivery.of(Frequency.AT_ONCE), consent(NOW.plusSeconds(60)), 8);

		assertThat(subscription.frequency()).isEqualTo(Frequency.AT_ONCE);
		assertThat(subscription.startedAt()).isEqualTo(NOW);
	}

	@Test
	void whatWasPassedOnComesBackAsItWas() {
		Subscription heir = Subscription.start(READER, Choice.of(OSH), Delivery.of(Frequency.DAILY), consent(NOW), 8);
		heir.takeOver(subscription.id(), NOW);
		subscription.passOn(heir, NOW);
		assertThat(subscription.endedReason()).contains(EndedReason.SUCCEEDED);
		assertThat(subscription.wasJoined()).isFalse();

		subscription.comeBack(9, NOW);
		heir.handBack(subscription.id(), NOW);
		subscription.beSettled(NOW);

		assertThat(subscription.isActive()).isTrue();
		assertThat(subscription.frequency()).isEqualTo(Frequency.DAILY);
		assertThat(subscription.wants(List.of("topic:health"), 10)).isTrue();
		assertThat(heir.endedReason()).contains(EndedReason.RETURNED);
		assertThat(heir.goesOnAs()).contains(subscription.id());
	}

	@Test
	void whoeverHasLeftWhatCameInThePlaceOfAnotherIsTakenNowhere() {
		Subscription heir = Subscription.start(READER, Choice.of(OSH), Delivery.of(Frequency.DAILY), consent(NOW), 8);
		heir.takeOver(subscription.id(), NOW);
		subscription.passOn(heir, NOW);
		assertThat(subscription.goesOnAs()).contains(heir.id());

		heir.end(EndedReason.UNSUBSCRIBED, NOW);
		heir.handBack(subscription.id(), NOW);

		assertThat(heir.goesOnAs()).isEmpty();
	}

	@Test
	void whatTookOverFromSeveralGoesOnForTheOthers() {
		Subscription heir = Subscription.start(READER, Choice.of(OSH), Delivery.of(Frequency.DAILY), consent(NOW), 8);
		SubscriptionId other = new SubscriptionId(new UUID(0, 7));
		heir.takeOver(other, NOW);
		heir.takeOver(subscription.id(), NOW);
		heir.handBack(subscription.id(), NOW);

		assertThat(heir.isActive()).isTrue();
		assertThat(heir.hasTakenOver(other)).isTrue();
	}

	@Test
	void whoeverChangesWhatWasPassedOnHasChosenIt() {
		Subscription heir = Subscription.start(READER, Choice.of(OSH), Delivery.of(Frequency.DAILY), consent(NOW), 8);
		heir.takeOver(subscription.id(), NOW);
		heir.change(Delivery.of(Frequency.DAILY), NOW);
		assertThat(heir.isInherited()).as("nothing was changed").isTrue();
		heir.change(Delivery.of(Frequency.WEEKLY), NOW);
		assertThat(heir.isInherited()).isFalse();
	}

	@Test
	void inACombinationOneThingTakesThePlaceOfAnotherAndStandsThereOnce() {
		Choice both = new Choice(Choice.Match.ANY, List.of(HEALTH, OSH));
		Criterion heir = new Criterion(Criterion.Kind.BODY, "heir");
		assertThat(both.with(heir, OSH)).isEqualTo(new Choice(Choice.Match.ANY, List.of(HEALTH, heir)));
		assertThat(both.with(HEALTH, OSH)).isEqualTo(FOLLOWED);
	}

	@Test
	void aSignUpCanBeConfirmedForSevenDaysAndOnce() {
		SignUp.Wish wish = new SignUp.Wish(Language.RU, Frequency.DAILY, List.of(HEALTH, HEALTH));
		SignUp signUp = SignUp.request(new SignUpId(new UUID(0, 2)), READER, wish, NOW, NOW);

		assertThat(wish.criteria()).containsExactly(HEALTH);
		assertThat(signUp.isExpired(NOW.plus(Duration.ofDays(7)).minusMillis(1))).isFalse();
		assertThat(signUp.isExpired(NOW.plus(Duration.ofDays(7)))).isTrue();

		signUp.confirm(NOW.plusSeconds(1));
		signUp.confirm(NOW.plusSeconds(2));
		assertThat(signUp.confirmedAt()).contains(NOW.plusSeconds(1));
		assertThat(signUp.isExpired(NOW.plus(Duration.ofDays(8)))).isFalse();
	}

	@Test
	void whoeverBeginsAgainAgreesAgainAndWhatWasAgreedToBeforeStaysKnown() {
		Consent first = subscription.consent();
		subscription.end(EndedReason.UNSUBSCRIBED, NOW);
		subscription.start(Delivery.of(Frequency.DAILY), consent(NOW.plusSeconds(1)), 9);
		subscription.end(EndedReason.UNSUBSCRIBED, NOW);
		subscription.start(Delivery.of(Frequency.DAILY), consent(NOW.plusSeconds(2)), 10);

		assertThat(subscription.consent()).isEqualTo(consent(NOW.plusSeconds(2)));
		assertThat(subscription.earlierConsents()).containsExactly(first, consent(NOW.plusSeconds(1)));
	}

	@Test
	void whatGoesOnByRuleBeginsNowAndRestsOnWhatWasAgreedToBefore() {
		Instant later = NOW.plus(Duration.ofDays(100));
		Subscription heir = Subscription.start(READER, Choice.of(OSH), Delivery.of(Frequency.DAILY),
				subscription.consent(), 8, later);

		assertThat(heir.startedAt()).isEqualTo(later);
		assertThat(heir.consent()).isEqualTo(subscription.consent());
		assertThat(heir.earlierConsents()).isEmpty();
	}

	@Test
	void theSameFormSentTwiceWithinMinutesIsOneWish() {
		SignUp.Wish wish = new SignUp.Wish(Language.RU, Frequency.DAILY, List.of(HEALTH));
		SignUp signUp = SignUp.request(new SignUpId(new UUID(0, 2)), READER, wish, NOW, NOW);
		Duration shortWhile = Duration.ofMinutes(10);

		assertThat(signUp.repeats(wish, NOW.plusSeconds(599), shortWhile)).isTrue();
		assertThat(signUp.repeats(wish, NOW.plusSeconds(600), shortWhile)).isFalse();
		SignUp.Wish other = new SignUp.Wish(Language.RU, Frequency.WEEKLY, List.of(HEALTH));
		assertThat(signUp.repeats(other, NOW, shortWhile)).isFalse();
	}

	@Test
	void theSameCombinationIsOneSubscriptionInWhateverOrder() {
		Choice one = new Choice(Choice.Match.ALL, List.of(HEALTH, OSH));
		Choice other = new Choice(Choice.Match.ALL, List.of(OSH, HEALTH, OSH));

		assertThat(one.key()).isEqualTo(other.key()).startsWith("rule:");
		assertThat(one.key()).isNotEqualTo(new Choice(Choice.Match.ANY, List.of(HEALTH, OSH)).key());
		assertThat(new Choice(Choice.Match.ALL, List.of(HEALTH)).key()).as("all of one thing is one thing")
			.isEqualTo("topic:health");
	}

	@Test
	void aCombinationIsMetByAnyOrAllOfItsThings() {
		Choice any = new Choice(Choice.Match.ANY, List.of(HEALTH, OSH));
		Choice all = new Choice(Choice.Match.ALL, List.of(HEALTH, OSH));

		assertThat(any.isMetBy(List.of("topic:health"))).isTrue();
		assertThat(all.isMetBy(List.of("topic:health"))).isFalse();
		assertThat(all.isMetBy(List.of("topic:health", "area:kg-o"))).isTrue();
		assertThat(any.isMetBy(List.of("topic:work"))).isFalse();
	}

	@Test
	void oneWaitsForOnesLanguageAsLongAsOneHasChosen() {
		assertThat(LanguagePolicy.USUAL.patience(NOW)).contains(NOW);
		assertThat(new LanguagePolicy(LanguagePolicy.Kind.WAIT, 36).patience(NOW))
			.contains(NOW.plus(Duration.ofHours(36)));
		assertThat(new LanguagePolicy(LanguagePolicy.Kind.ONLY, 36).patience(NOW)).isEmpty();
		assertThat(new LanguagePolicy(LanguagePolicy.Kind.WAIT, 9999).waitHours()).isEqualTo(168);
	}

	@Test
	void aNewWayOfComingIsKeptAndBelongsToThisSubscriptionAlone() {
		LanguagePolicy wait = new LanguagePolicy(LanguagePolicy.Kind.WAIT, 12);
		subscription.change(new Delivery(Frequency.DAILY, wait), NOW);
		subscription.change(new Delivery(Frequency.DAILY, wait), NOW);

		assertThat(subscription.delivery()).isEqualTo(new Delivery(Frequency.DAILY, wait));
		assertThat(subscription.outbox().facts()).containsExactly(new SubscriptionFact.Started(Frequency.DAILY),
				new SubscriptionFact.PolicyChanged(LanguagePolicy.USUAL, wait));
	}

	private static Consent consent(Instant at) {
		return new Consent(Consent.CURRENT_TEXT, Language.RU, at);
	}

}
