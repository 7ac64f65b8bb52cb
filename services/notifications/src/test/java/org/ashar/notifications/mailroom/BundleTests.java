package org.ashar.notifications.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
		assertThat(bundle.letter(aside, 2).contents())
			.isEqualTo(new Contents(List.of(new Line("occasion", readers(6).get(2).lines().getFirst().reasons())),
					Frequency.WEEKLY, null, null));
		assertThat(BundleDocuments.document(bundle, aside)).doesNotContainKeys("queue", "open");
		assertThat(marked(null, Mark.ASIDE, Mark.FOLDED, 0, 0, 0, 0).count(LetterState.FOLDED_INTO_DIGEST))
			.isEqualTo(1);
	}

	@Test
	void aBundleOfDigestsIsCountedForWhateverEachOfThemTold() {
		Subject other = new Subject(RecordKind.EVENT, "7f4df6a0-3a0f-4f0d-8f3e-0a4c8f0f1c12");
		Roll digests = digests(Map.of("first", SUBJECT, "again", SUBJECT, "other", other),
				List.of("first", "again", "other"), List.of("other"), List.of("first"), List.of("first", "unheard of"));
		Bundle bundle = Bundle.of(digests, null, null);

		assertThat(bundle.count(LetterState.PLANNED)).isEqualTo(4);
		assertThat(bundle.letter(digests, 1).contents().lines()).extracting(Line::occasion).containsExactly("other");
		assertThat(bundle.letter(digests, 1).contents().frequency()).isEqualTo(Frequency.WEEKLY);
		assertThat(BundleDocuments.document(bundle, digests)).as("where an earlier release does not look")
			.containsEntry("queue", "DIGEST");
		long taken = NOW.toEpochMilli();
		assertThat(with(bundle, taken, Mark.TAKEN_APART, Mark.APART, taken).tale(digests).told())
			.containsExactlyInAnyOrderEntriesOf(Map.of(SUBJECT, 2L, other, 2L));
		assertThat(bundle.over(NOW, 3)).isEqualTo(new Turn.Over(NOW, 3));
	}

	@Test
	void whatIsStoredReadsTheSame() {
		Bundle bundle = Bundle.of(roll, SUBJECT, "00-trace");
		Roll digests = digests(Map.of("first", SUBJECT), List.of("first", "other"), List.of("other"));

		assertThat(BundleDocuments.bundle(BundleDocuments.document(bundle, roll))).isEqualTo(bundle);
		assertThat(List.of(roll, digests))
			.allSatisfy(each -> assertThat(RollDocuments.roll(RollDocuments.document(each))).isEqualTo(each));
	}

	@SafeVarargs
	private static Roll digests(Map<String, Subject> subjects, List<String>... told) {
		List<Roll.Entry> entries = IntStream.range(0, told.length)
			.mapToObj(number -> new Roll.Entry(new LetterId(new UUID(4, number)), new UUID(2, number),
					told[number].stream()
						.map(occasion -> new Line(occasion, readers(1).getFirst().lines().getFirst().reasons()))
						.toList()))
			.toList();
		return Roll.digests(Frequency.WEEKLY, "window", subjects, entries, 50, NOW).getFirst();
	}

	private static Bundle with(Bundle bundle, Long... marks) {
		return new Bundle(bundle.id(), bundle.kind(), bundle.subject(), null, null, NOW, NOW, null, NOW, null,
				List.of(marks), bundle.destinations());
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
