package org.ashar.notifications.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.AddressMark;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BundleTests {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	private static final Subject SUBJECT = new Subject(RecordKind.ACTIVITY, "7f4df6a0-3a0f-4f0d-8f3e-0a4c8f0f1c11");

	private final Roll roll = Roll.of(LetterKind.UPDATE, "occasion", readers(6), 50, NOW).getFirst();

	@Test
	void aLongAudienceIsCutIntoRollsAndNobodyIsLost() {
		List<Roll> rolls = Roll.of(LetterKind.UPDATE, "occasion", readers(101), 50, NOW);

		assertThat(rolls).extracting(each -> each.entries().size()).containsExactly(50, 50, 1);
		assertThat(rolls.stream().flatMap(each -> each.entries().stream()).distinct()).hasSize(101);
	}

	@Test
	void nobodyHasBeenWrittenToAtFirst() {
		Bundle bundle = Bundle.of(roll, SUBJECT, null);

		assertThat(bundle.count(LetterState.PLANNED)).isEqualTo(6);
		assertThat(bundle.letter(roll, 2).state()).isEqualTo(LetterState.PLANNED);
		assertThat(bundle.letter(roll, 2).id()).isEqualTo(roll.entries().get(2).letter());
		assertThat(bundle.taken()).isZero();
	}

	@Test
	void eachReadersLetterIsAsItsMarkSays() {
		Bundle bundle = marked(new Loan("a clerk", NOW), Mark.WAITING, Mark.LEAVING, Mark.LOST,
				NOW.plusSeconds(5).toEpochMilli(), Mark.APART, Mark.TAKEN_APART);

		assertThat(IntStream.range(0, 4).mapToObj(place -> bundle.letter(roll, place).state()))
			.containsExactly(LetterState.RENDERED, LetterState.HANDING_OVER, LetterState.UNKNOWN, LetterState.ACCEPTED);
		assertThat(bundle.letter(roll, 3).ending()).contains(new Ending(NOW.plusSeconds(5), null));
		assertThat(bundle.letter(roll, 3).code()).contains(250);
		assertThat(bundle.letter(roll, 3).destination()).contains(new AddressMark("example.org", "hash"));
		assertThat(bundle.letter(roll, 0).destination()).isEmpty();
		assertThat(bundle.taken()).as("what came back later was taken").isEqualTo(2);
		assertThat(bundle.count(LetterState.ACCEPTED)).as("who goes on apart is not shown twice").isEqualTo(1);
	}

	@Test
	void aLetterThatWaitsIsOnlyBeingWrittenWhileSomebodyHasTheBundle() {
		assertThat(marked(null, 0, 0, 0, 0, 0, 0).letter(roll, 0).state()).isEqualTo(LetterState.PLANNED);
		assertThat(marked(new Loan("a clerk", NOW), 0, 0, 0, 0, 0, 0).letter(roll, 0).state())
			.isEqualTo(LetterState.RENDERED);
	}

	@Test
	void whatDigestsTellWaitsForThemAndIsNeverLent() {
		Roll aside = Roll.aside(Frequency.WEEKLY, "occasion", readers(6), 50, NOW).getFirst();
		Bundle bundle = Bundle.of(aside, null, null);

		assertThat(bundle.count(LetterState.AWAITING_DIGEST)).isEqualTo(6);
		assertThat(bundle.letter(aside, 2).contents()).isEqualTo(
				new Contents(List.of(new Line("occasion", readers(6).get(2).reasons())), Frequency.WEEKLY, null, null));
		assertThat(BundleDocuments.document(bundle, aside)).doesNotContainKeys("queue", "open");
		assertThat(marked(null, Mark.ASIDE, Mark.FOLDED, 0, 0, 0, 0).count(LetterState.FOLDED_INTO_DIGEST))
			.isEqualTo(1);
	}

	@Test
	void whatIsStoredReadsTheSame() {
		Bundle bundle = Bundle.of(roll, SUBJECT, "00-trace");

		assertThat(BundleDocuments.bundle(BundleDocuments.document(bundle, roll))).isEqualTo(bundle);
	}

	private Bundle marked(@Nullable Loan loan, long... marks) {
		return new Bundle(roll.id(), LetterKind.UPDATE, SUBJECT, null, null, NOW, NOW, loan, NOW, null,
				Arrays.stream(marks).boxed().toList(),
				List.of("", "", "", Bundle.destination(new AddressMark("example.org", "hash")), "", ""));
	}

	private static List<Roll.Entry> readers(int count) {
		return IntStream.range(0, count)
			.mapToObj(number -> Roll.Entry.of("occasion", new UUID(2, number),
					List.of(new Reason(new SubscriptionId(new UUID(3, number))))))
			.toList();
	}

}
