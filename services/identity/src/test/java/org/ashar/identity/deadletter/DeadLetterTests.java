package org.ashar.identity.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;

import org.ashar.identity.deadletter.DeadLetter.State;
import org.ashar.identity.deadletter.Replayer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be done about a dead letter, and what is remembered of it. */
class DeadLetterTests {

	private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

	private static final Origin ORIGIN = new Origin("events", "directory.organizations", 3, 17, NOON, 5, 120, Map.of());

	private final DeadLetter letter = DeadLetter.of(ORIGIN, "java.lang.IllegalStateException", NOON);

	@Test
	void whatWasHandledIsSettledForGood() {
		DeadLetter replayed = letter.replaying("aida", NOON).ended(new Verdict(Outcome.HANDLED, null));

		assertThat(replayed.state()).isEqualTo(State.REPLAYED);
		assertThat(replayed.steps()).singleElement().satisfies(step -> {
			assertThat(step.by()).isEqualTo("aida");
			assertThat(step.outcome()).isEqualTo(Outcome.HANDLED);
		});
		assertThatExceptionOfType(DeadLetterProblem.Settled.class).isThrownBy(() -> replayed.replaying("bolot", NOON));
		assertThatExceptionOfType(DeadLetterProblem.Settled.class)
			.isThrownBy(() -> replayed.discarded("bolot", NOON, "no use"));
	}

	@ParameterizedTest
	@EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "HANDLED")
	void whatWasNotHandledWaitsForTheNextTry(Outcome outcome) {
		DeadLetter failed = letter.replaying("aida", NOON).ended(new Verdict(outcome, null));

		assertThat(failed.state()).isEqualTo(State.WAITING);
		assertThat(failed.replaying("bolot", NOON).steps()).hasSize(2);
	}

	@Test
	void nobodyComesBetweenWhileTheServiceTriesUnlessItTakesTooLong() {
		DeadLetter trying = letter.replaying("aida", NOON);

		assertThatExceptionOfType(DeadLetterProblem.Settled.class)
			.isThrownBy(() -> trying.replaying("bolot", NOON.plusSeconds(59)));
		assertThat(trying.replaying("bolot", NOON.plusSeconds(61)).steps()).hasSize(2);
	}

	@Test
	void whatIsGivenUpKeepsWhoAndWhy() {
		DeadLetter discarded = letter.discarded("aida", NOON, "rubbish of a test");

		assertThat(discarded.state()).isEqualTo(State.DISCARDED);
		assertThat(discarded.steps()).singleElement().satisfies(step -> {
			assertThat(step.by()).isEqualTo("aida");
			assertThat(step.at()).isEqualTo(NOON);
			assertThat(step.reason()).isEqualTo("rubbish of a test");
		});
	}

	@Test
	void aTopicThatWasMadeAnewHasOtherDeadLettersAtTheSamePlaces() {
		Origin later = new Origin("events", "directory.organizations", 3, 17, NOON.plusSeconds(1), 5, 120, Map.of());

		assertThat(DeadLetterId.of(later)).isNotEqualTo(DeadLetterId.of(ORIGIN));
		assertThat(DeadLetter.of(ORIGIN, "", NOON.plusSeconds(9)).id()).isEqualTo(letter.id());
	}

}
