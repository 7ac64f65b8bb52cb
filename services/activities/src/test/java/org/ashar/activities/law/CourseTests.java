package org.ashar.activities.law;

import java.time.Instant;
import java.util.UUID;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CourseTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final Author EDITOR = new Author("editor", "org-editor");

	private static final Text WHY = Text.of("Дата туура эмес", "Дата неверна", "The date is wrong");

	@Test
	void whereALawStandsIsWhatHappenedLastNotWhatWasWrittenDownLast() {
		Course course = Course.EMPTY.with(action("2013-06-20", Classification.READING_1))
			.with(action("2013-07", Classification.READING_2))
			.with(action("2012", Classification.DRAFTED));

		assertThat(course.stage()).contains(Classification.READING_2);
		assertThat(course.standing()).extracting(action -> action.step().classification())
			.containsExactly(Classification.DRAFTED, Classification.READING_1, Classification.READING_2);
	}

	@Test
	void ofWhatHappenedOnOneDayTheLaterWrittenIsTheLater() {
		Course course = Course.EMPTY.with(action("2013-06-20", Classification.READING_2))
			.with(action("2013-06-20", Classification.READING_3))
			.with(action("2013-06-20", Classification.PASSAGE));

		assertThat(course.stage()).contains(Classification.PASSAGE);
	}

	@Test
	void aLawOfWhichNothingIsKnownStandsNowhereAndBindsNobody() {
		assertThat(Course.EMPTY.stage()).isEmpty();
		assertThat(Course.EMPTY.legalForce()).isEqualTo(LegalForce.NOT_IN_FORCE);
	}

	@ParameterizedTest
	@CsvSource({ "SIGNATURE, false, NOT_IN_FORCE", "VETO, false, NOT_IN_FORCE", "BECAME_LAW, false, IN_FORCE",
			"BECAME_LAW, true, PARTIALLY_IN_FORCE", "AMENDED, false, IN_FORCE", "REPEALED, false, NOT_IN_FORCE",
			"REPEALED, true, PARTIALLY_IN_FORCE" })
	void theForceOfALawFollowsFromItsWay(Classification last, boolean partial, LegalForce force) {
		Course course = Course.EMPTY.with(action("2012", Classification.PASSAGE))
			.with(new LawAction(id(), step("2013", last, partial), EDITOR, NOW, null));

		assertThat(course.legalForce()).isEqualTo(force);
	}

	@Test
	void anAmendedLawKeepsTheForceItHas() {
		Course course = Course.EMPTY
			.with(new LawAction(id(), step("2012", Classification.BECAME_LAW, true), EDITOR, NOW, null))
			.with(action("2013", Classification.AMENDED));

		assertThat(course.legalForce()).isEqualTo(LegalForce.PARTIALLY_IN_FORCE);
		assertThat(course.with(action("2014", Classification.BECAME_LAW)).legalForce()).isEqualTo(LegalForce.IN_FORCE);
	}

	@Test
	void aVetoedLawMayComeBack() {
		Course course = Course.EMPTY.with(action("2012", Classification.VETO))
			.with(action("2013", Classification.READING_1));

		assertThat(course.stage()).contains(Classification.READING_1);
	}

	@ParameterizedTest
	@CsvSource({ "BECAME_LAW, READING_1", "BECAME_LAW, VETO", "BECAME_LAW, BECAME_LAW", "AMENDED, INTRODUCED",
			"REPEALED, AMENDED", "REPEALED, BECAME_LAW", "REPEALED, REPEALED" })
	void aLawInForceDoesNotBecomeADraftAgain(Classification before, Classification after) {
		Course course = Course.EMPTY.with(action("2012", before));

		assertThatThrownBy(() -> course.with(action("2013", after))).isInstanceOfSatisfying(LawProblem.WrongOrder.class,
				problem -> {
					assertThat(problem.before()).isEqualTo(before);
					assertThat(problem.after()).isEqualTo(after);
				});
		assertThat(course.with(action("2011", Classification.DRAFTED)).stage()).as("what came before may be added")
			.contains(before);
	}

	@Test
	void whatWasWrongCountsNoLongerAndStaysReadable() {
		LawAction wrong = action("2014", Classification.REPEALED);
		Course course = Course.EMPTY.with(action("2012", Classification.BECAME_LAW)).with(wrong);

		Course corrected = course.corrected(wrong.id(), new LawAction.Correction(WHY, null, EDITOR, NOW));

		assertThat(corrected.stage()).contains(Classification.BECAME_LAW);
		assertThat(corrected.legalForce()).isEqualTo(LegalForce.IN_FORCE);
		assertThat(corrected.actions()).hasSize(2);
		assertThat(corrected.find(wrong.id()).orElseThrow().step()).isEqualTo(wrong.step());
		assertThat(corrected.find(wrong.id()).orElseThrow().correction().reason()).isEqualTo(WHY);
	}

	@Test
	void nobodyCorrectsTwiceNorWhatIsNotThere() {
		LawAction wrong = action("2014", Classification.PASSAGE);
		LawAction.Correction why = new LawAction.Correction(WHY, null, EDITOR, NOW);
		Course corrected = Course.EMPTY.with(wrong).corrected(wrong.id(), why);

		assertThatThrownBy(() -> corrected.corrected(wrong.id(), why)).isInstanceOf(LawProblem.CorrectedBefore.class);
		assertThatThrownBy(() -> corrected.corrected(id(), why)).isInstanceOf(LawProblem.NoSuchAction.class);
	}

	@Test
	void aReadingIsNeverInPart() {
		LawAction half = new LawAction(id(), step("2013", Classification.READING_1, true), EDITOR, NOW, null);

		assertThatThrownBy(() -> Course.EMPTY.with(half)).isInstanceOf(LawProblem.NotPartial.class);
	}

	@Test
	void aRecordStaysSmallEnoughForItsTopic() {
		Course course = Course.EMPTY;
		for (int day = 0; day < 100; day++) {
			course = course.with(action("2013", Classification.PUBLIC_DISCUSSION));
		}
		Course full = course;
		assertThatThrownBy(() -> full.with(action("2014", Classification.PASSAGE))).isInstanceOf(LawProblem.Full.class);
	}

	private static LawAction action(String date, Classification classification) {
		return new LawAction(id(), step(date, classification, false), EDITOR, NOW, null);
	}

	private static LawStep step(String date, Classification classification, boolean partial) {
		return new LawStep(date, classification, partial, null, "https://kenesh.kg/1", null, null);
	}

	private static LawActionId id() {
		return new LawActionId(UUID.randomUUID());
	}

}
