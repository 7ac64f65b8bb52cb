package org.ashar.notifications.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.subscription.AddressMark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterTests {

	private static final Instant NOW = Instant.parse("2013-06-03T06:00:00Z");

	private static final Instant LEASE = NOW.plusSeconds(120);

	private static final UUID READER = new UUID(0, 1);

	private static final String ME = "me";

	@Test
	void aPersonHasOneLetterForAnOccasion() {
		LetterId id = planned(LetterKind.UPDATE).id();

		assertThat(LetterId.of(READER, "a/1")).isEqualTo(id);
		assertThat(LetterId.of(READER, "a/2")).isNotEqualTo(id);
		assertThat(LetterId.of(new UUID(0, 2), "a/1")).isNotEqualTo(id);
	}

	@Test
	void aLetterIsHandedOverAndAccepted() {
		Letter letter = held(LetterKind.UPDATE);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.accept(ME, Reply.of(250), List.of(), at), NOW);

		assertThat(letter.state()).isEqualTo(LetterState.ACCEPTED);
		assertThat(letter.outbox().facts()).endsWith(new LetterFact.HandedOver(), new LetterFact.Accepted());
	}

	@Test
	void onlyItsHolderMaySendALetter() {
		Letter letter = held(LetterKind.UPDATE);

		assertThatThrownBy(() -> letter.go((journey, at) -> journey.handOver("another", LEASE), NOW))
			.isInstanceOf(MailroomProblem.NotYours.class);
		letter.go((journey, at) -> journey.lapse(at), LEASE);
		assertThatThrownBy(() -> letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW))
			.isInstanceOf(MailroomProblem.NotYours.class);
	}

	@Test
	void aLetterIsNotTakenOutOfHandsThatWereGivenMoreTime() {
		Letter letter = held(LetterKind.CONFIRMATION);
		letter.go((journey, at) -> journey.handOver(ME, LEASE.plusSeconds(60)), LEASE);
		letter.go((journey, at) -> journey.lapse(at), LEASE.plusSeconds(59));

		assertThat(letter.state()).isEqualTo(LetterState.HANDING_OVER);
		letter.go((journey, at) -> journey.lapse(at), LEASE.plusSeconds(60));
		assertThat(letter.state()).isEqualTo(LetterState.DEFERRED);
	}

	@Test
	void whatAnotherServiceHadSealedIsForgottenWhenTheLetterHasLeft() {
		Enclosure enclosure = new Enclosure("organization-verified", Language.KY, null, new byte[] { 1 },
				new byte[] { 2 }, new SealedCalendar("REQUEST", new byte[] { 3 }));
		Letter letter = hold(Letter.planned(LetterKind.ORGANIZATION, READER, "a/1", Contents.of(enclosure), NOW, NOW));
		letter.go((journey, at) -> journey.defer(ME, Reply.of(451), at), NOW);
		assertThat(letter.contents().enclosure()).as("it is still to be written").isNotNull();

		hold(letter);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.accept(ME, Reply.of(250), List.of(), at), NOW);
		assertThat(letter.contents().enclosure()).isNull();
	}

	@Test
	void aBulkLetterWithoutAnAnswerIsUnknownAndNeverSentAgain() {
		Letter letter = held(LetterKind.DIGEST);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.lapse(at), LEASE);

		assertThat(letter.state()).isEqualTo(LetterState.UNKNOWN);
	}

	@Test
	void whoeverWokeUpLateMayStillSayThatItsLetterWasTaken() {
		Letter letter = held(LetterKind.DIGEST);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.lapse(at), LEASE);
		letter.go((journey, at) -> journey.accept(ME, Reply.of(250), List.of(), at), LEASE.plusSeconds(5));

		assertThat(letter.state()).isEqualTo(LetterState.ACCEPTED);
	}

	@Test
	void aLetterThatSomebodyWaitsForIsRepeatedOnce() {
		Letter letter = held(LetterKind.CONFIRMATION);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.loseSight(at), NOW);
		assertThat(letter.state()).isEqualTo(LetterState.DEFERRED);

		hold(letter);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.loseSight(at), NOW);
		assertThat(letter.state()).isEqualTo(LetterState.UNKNOWN);
	}

	@Test
	void aLetterThatNeverLeftGoesBackWhenItsHolderDies() {
		Letter letter = held(LetterKind.UPDATE);
		letter.go((journey, at) -> journey.lapse(at), LEASE);

		assertThat(letter.state()).isEqualTo(LetterState.PLANNED);
	}

	@Test
	void aMailboxThatIsFullForTwoDaysIsGivenUp() {
		Letter letter = held(LetterKind.UPDATE);
		Instant now = NOW;
		int tries = 0;
		while (letter.state() != LetterState.SOFT_BOUNCED) {
			letter.go((journey, at) -> journey.defer(ME, Reply.of(452), at), now);
			tries++;
			now = letter.due();
			if (letter.state() == LetterState.DEFERRED) {
				hold(letter);
			}
		}

		assertThat(tries).isEqualTo(9);
		assertThat(Duration.between(NOW, now)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
	}

	@Test
	void aLetterThatCannotBeWrittenForTwoDaysHasFailed() {
		Letter letter = held(LetterKind.UPDATE);
		Instant now = NOW;
		for (int tries = 0; tries < 8; tries++) {
			letter.go((journey, at) -> journey.stumble(ME, at), now);
			assertThat(letter.state()).isEqualTo(LetterState.DEFERRED);
			assertThat(letter.due()).as("it does not spin").isAfterOrEqualTo(now.plusSeconds(60));
			now = letter.due();
			hold(letter);
		}
		letter.go((journey, at) -> journey.stumble(ME, at), now);

		assertThat(letter.state()).isEqualTo(LetterState.FAILED);
	}

	@Test
	void whatTheRelaySaysOfAnAddressOrALetterIsKept() {
		Letter unknown = held(LetterKind.UPDATE);
		unknown.go((journey, at) -> journey.refuse(ME, Fault.NO_MAILBOX, Reply.of(550), at), NOW);
		Letter refused = held(LetterKind.UPDATE);
		refused.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		refused.go((journey, at) -> journey.refuse(ME, Fault.LETTER, Reply.of(554), at), NOW);

		assertThat(unknown.state()).isEqualTo(LetterState.HARD_BOUNCED);
		assertThat(refused.state()).isEqualTo(LetterState.FAILED);
		assertThat(refused.code()).contains(554);
	}

	@Test
	void aLetterThatComesBackIsCountedOnce() {
		Letter letter = accepted();
		letter.address(new AddressMark("example.org", "mark"));
		letter.go((journey, at) -> journey.comeBack(Fault.NO_MAILBOX, new Reply(0, "5.1.1", ""), at), NOW);
		letter.go((journey, at) -> journey.comeBack(Fault.MAILBOX, new Reply(0, "5.2.2", ""), at), NOW);
		letter.go((journey, at) -> journey.complain(at), NOW);

		assertThat(letter.state()).isEqualTo(LetterState.HARD_BOUNCED);
		assertThat(letter.status()).contains("5.1.1");
		assertThat(letter.code()).as("that of the relay").contains(250);
	}

	@Test
	void aLetterThatIsNotOutCannotComeBack() {
		Letter letter = held(LetterKind.UPDATE);
		letter.go((journey, at) -> journey.comeBack(Fault.NO_MAILBOX, Reply.of(550), at), NOW);
		letter.go((journey, at) -> journey.complain(at), NOW);

		assertThat(letter.state()).isEqualTo(LetterState.RENDERED);
	}

	@Test
	void whoeverKnowsBetterDecidesAboutAnUnknownLetter() {
		Letter arrived = unknown();
		arrived.go(Journey::arrive, NOW);
		assertThat(arrived.state()).isEqualTo(LetterState.ACCEPTED);

		Letter lost = unknown();
		lost.go(Journey::giveUp, NOW);
		assertThat(lost.state()).isEqualTo(LetterState.FAILED);

		Letter again = unknown();
		again.go(Journey::again, NOW);
		assertThat(again.state()).isEqualTo(LetterState.PLANNED);
		assertThat(again.ending()).isEmpty();

		again.go(Journey::again, NOW);
		Letter known = accepted();
		known.go(Journey::again, NOW);
		assertThat(known.state()).isEqualTo(LetterState.ACCEPTED);
	}

	private static Letter accepted() {
		Letter letter = held(LetterKind.UPDATE);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.accept(ME, Reply.of(250), List.of(), at), NOW);
		return letter;
	}

	private static Letter unknown() {
		Letter letter = held(LetterKind.UPDATE);
		letter.go((journey, at) -> journey.handOver(ME, LEASE), NOW);
		letter.go((journey, at) -> journey.loseSight(at), NOW);
		return letter;
	}

	private static Letter planned(LetterKind kind) {
		return Letter.planned(kind, READER, "a/1", Contents.of(List.of(), null), NOW, NOW);
	}

	private static Letter held(LetterKind kind) {
		return hold(planned(kind));
	}

	/** As the store's claim does. */
	private static Letter hold(Letter letter) {
		letter.go((journey, at) -> {
			set(journey, "state", LetterState.RENDERED);
			set(journey, "loan", new Loan(ME, LEASE));
			set(journey, "queue", null);
			return null;
		}, NOW);
		return letter;
	}

	private static void set(Journey journey, String name, @Nullable Object value) {
		try {
			Field field = Journey.class.getDeclaredField(name);
			field.setAccessible(true);
			field.set(journey, value);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

}
