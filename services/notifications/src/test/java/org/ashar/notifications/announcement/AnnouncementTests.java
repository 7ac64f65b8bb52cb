package org.ashar.notifications.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.notifications.announcement.AnnouncementFact.Begun;
import org.ashar.notifications.announcement.AnnouncementFact.Completed;
import org.ashar.notifications.announcement.AnnouncementFact.Counted;
import org.ashar.notifications.announcement.AnnouncementFact.Handled;
import org.ashar.notifications.announcement.Step.Act;
import org.ashar.notifications.subscription.Criterion;
import org.junit.jupiter.api.Test;

/** How an announcement comes to be sent, and who may have it sent. */
class AnnouncementTests {

	private static final Instant NOON = Instant.parse("2026-12-01T06:00:00Z");

	private static final Author AINURA = new Author("ainura", "notification-manager");

	private static final Author BAKYT = new Author("bakyt", "notification-manager");

	private static final Author CHOLPON = new Author("cholpon", "admin");

	private static final Words WORDS = new Words(Text.of("Жаңылык", "Новость", null),
			Text.of("Платформа жаңырды.", "Платформа обновилась.", null));

	private static final Audience ALL = new Audience(List.of(), List.of());

	private static final int ALONE = 50;

	@Test
	void whatIsForAFewGoesOutAtOnce() {
		Announcement announcement = counted(Map.of(Language.KY, 30L, Language.RU, 20L));

		announcement.submit(null, false, ALONE, AINURA, at(NOON));

		assertThat(announcement.state()).isEqualTo(AnnouncementState.SENDING);
		assertThat(announcement.cut()).contains(7L);
		assertThat(announcement.isMoving()).isTrue();
		assertThat(announcement.outbox().facts()).containsExactly(new Handled(Act.COMPOSED), new Counted(50),
				new Handled(Act.SUBMITTED));
	}

	@Test
	void whatIsForManyWaitsForSomebodyWhoHasNeitherWrittenNorSentIt() {
		Announcement announcement = composed();
		announcement.edit(WORDS, ALL, BAKYT, NOON);
		announcement.count(Headcount.of(Map.of(Language.KY, 51L), NOON), NOON);
		announcement.submit(null, false, ALONE, BAKYT, at(NOON));
		assertThat(announcement.state()).isEqualTo(AnnouncementState.AWAITING_APPROVAL);

		assertRefused(AnnouncementProblem.SamePerson.class, () -> announcement.approve(AINURA, at(NOON)));
		assertRefused(AnnouncementProblem.SamePerson.class, () -> announcement.approve(BAKYT, at(NOON)));
		announcement.approve(CHOLPON, at(NOON));
		assertThat(announcement.state()).isEqualTo(AnnouncementState.SENDING);
		assertThat(announcement.history()).extracting(Step::act)
			.containsExactly(Act.COMPOSED, Act.EDITED, Act.SUBMITTED, Act.APPROVED);
	}

	@Test
	void whatIsTakenBackNeedsToBeAgreedToAgain() {
		Announcement announcement = counted(Map.of(Language.KY, 51L));
		announcement.submit(null, false, ALONE, AINURA, at(NOON));
		announcement.takeBack(BAKYT, NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.DRAFT);

		announcement.edit(WORDS, ALL, BAKYT, NOON);
		announcement.submit(null, false, ALONE, CHOLPON, at(NOON));
		assertRefused(AnnouncementProblem.SamePerson.class, () -> announcement.approve(BAKYT, at(NOON)));
	}

	@Test
	void aTimeIsKeptAlsoWhenTheSecondPersonAgreesLate() {
		Schedule evening = Schedule.of(LocalDateTime.parse("2026-12-01T18:00"), "Asia/Bishkek");
		assertThat(evening.at()).isEqualTo("2026-12-01T12:00:00Z");
		Announcement early = counted(Map.of(Language.KY, 51L));
		early.submit(evening, false, ALONE, AINURA, at(NOON));
		early.approve(BAKYT, at(NOON));
		assertThat(early.state()).isEqualTo(AnnouncementState.SCHEDULED);
		assertThat(early.isMoving()).isFalse();
		early.begin(at(evening.at()));
		assertThat(early.state()).isEqualTo(AnnouncementState.SENDING);
		assertThat(early.cut()).contains(7L);
		assertThat(early.outbox().facts()).endsWith(new Begun());

		Announcement late = counted(Map.of(Language.KY, 51L));
		late.submit(evening, false, ALONE, AINURA, at(NOON));
		late.approve(BAKYT, at(evening.at().plusSeconds(1)));
		assertThat(late.state()).isEqualTo(AnnouncementState.SENDING);
	}

	@Test
	void whatIsForManyByTheTimeItGoesOutWaitsForTheSecondPersonAfterAll() {
		Schedule evening = Schedule.of(LocalDateTime.parse("2026-12-01T18:00"), "Asia/Bishkek");
		Announcement announcement = counted(Map.of(Language.KY, 50L));
		announcement.submit(evening, false, ALONE, AINURA, at(NOON));
		assertThat(announcement.isApproved()).isFalse();

		announcement.begin(Headcount.of(Map.of(Language.KY, 51L), evening.at()), ALONE, at(evening.at()));
		assertThat(announcement.state()).isEqualTo(AnnouncementState.AWAITING_APPROVAL);
		assertThat(announcement.count().map(Headcount::sum)).contains(51L);
		assertRefused(AnnouncementProblem.SamePerson.class, () -> announcement.approve(AINURA, at(evening.at())));
		announcement.approve(BAKYT, at(evening.at()));
		assertThat(announcement.isApproved()).isTrue();
		assertThat(announcement.state()).isEqualTo(AnnouncementState.SENDING);

		Announcement few = counted(Map.of(Language.KY, 1L));
		few.submit(evening, false, ALONE, AINURA, at(NOON));
		few.begin(Headcount.of(Map.of(Language.KY, 50L), evening.at()), ALONE, at(evening.at()));
		assertThat(few.state()).isEqualTo(AnnouncementState.SENDING);
	}

	@Test
	void whatIsSubmittedAgainIsNotAgreedTo() {
		Announcement announcement = counted(Map.of(Language.KY, 51L));
		Schedule evening = Schedule.of(LocalDateTime.parse("2026-12-01T18:00"), "Asia/Bishkek");
		announcement.submit(evening, false, ALONE, AINURA, at(NOON));
		announcement.approve(BAKYT, at(NOON));
		announcement.takeBack(AINURA, NOON);
		announcement.recount(AINURA, NOON);
		announcement.count(Headcount.of(Map.of(Language.KY, 1L), NOON), NOON);
		announcement.submit(evening, false, ALONE, AINURA, at(NOON));
		assertThat(announcement.isApproved()).isFalse();
	}

	@Test
	void aTimeThatIsOverIsRefused() {
		Announcement announcement = counted(Map.of(Language.KY, 1L));
		assertRefused(AnnouncementProblem.TooLate.class,
				() -> announcement.submit(new Schedule(NOON, "Asia/Bishkek"), false, ALONE, AINURA, at(NOON)));
		assertThat(announcement.state()).isEqualTo(AnnouncementState.DRAFT);
	}

	@Test
	void aMissingLanguageIsSaidBeforeAnythingIsSent() {
		Announcement announcement = counted(Map.of(Language.KY, 1L, Language.EN, 2L));
		assertThat(announcement.missing()).containsExactly(Language.EN);
		assertThatExceptionOfType(AnnouncementProblem.LanguageMissing.class)
			.isThrownBy(() -> announcement.submit(null, false, ALONE, AINURA, at(NOON)))
			.satisfies(problem -> assertThat(problem.languages()).containsExactly(Language.EN));

		announcement.submit(null, true, ALONE, AINURA, at(NOON));
		assertThat(announcement.state()).isEqualTo(AnnouncementState.SENDING);
	}

	@Test
	void aLanguageWithoutATextIsNoLanguage() {
		Words half = new Words(Text.of("Жаңылык", "Новость", null), Text.of("Платформа жаңырды.", null, "It is new."));
		assertThatExceptionOfType(AnnouncementProblem.HalfWritten.class)
			.isThrownBy(() -> Announcement.compose(id(), half, ALL, AINURA, NOON))
			.satisfies(problem -> assertThat(problem.languages()).containsExactly(Language.RU, Language.EN));
		Announcement announcement = composed();
		assertRefused(AnnouncementProblem.HalfWritten.class, () -> announcement.edit(half, ALL, AINURA, NOON));
		assertThat(announcement.words()).isEqualTo(WORDS);
	}

	@Test
	void nothingIsSentUncountedOrToNobody() {
		Announcement announcement = composed();
		assertRefused(AnnouncementProblem.NotCounted.class,
				() -> announcement.submit(null, true, ALONE, AINURA, at(NOON)));
		announcement.count(Headcount.of(Map.of(), NOON), NOON);
		assertRefused(AnnouncementProblem.NobodyReached.class,
				() -> announcement.submit(null, true, ALONE, AINURA, at(NOON)));
		announcement.recount(AINURA, NOON);
		announcement.count(Headcount.of(Map.of(Language.KY, 1L), NOON), NOON);
		Instant later = NOON.plus(Duration.ofMinutes(61));
		assertRefused(AnnouncementProblem.NotCounted.class,
				() -> announcement.submit(null, true, ALONE, AINURA, at(later)));
	}

	@Test
	void anotherAudienceIsCountedAnewAndOtherWordsAreNot() {
		Announcement announcement = counted(Map.of(Language.KY, 1L));
		announcement.edit(WORDS, ALL, AINURA, NOON);
		assertThat(announcement.count()).isPresent();
		Audience health = new Audience(List.of(new Criterion(Criterion.Kind.TOPIC, "health")), List.of());
		announcement.edit(WORDS, health, AINURA, NOON);
		assertThat(announcement.count()).isEmpty();
	}

	@Test
	void whatIsPausedGoesOnOrIsAborted() {
		Announcement announcement = sending();
		announcement.pause(BAKYT, NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.PAUSED);
		announcement.resume(BAKYT, NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.SENDING);
		announcement.pause(BAKYT, NOON);
		announcement.abort(CHOLPON, NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.ABORTED);
		assertThat(announcement.isMoving()).as("letters that wait are still to be called off").isTrue();

		announcement.complete(NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.ABORTED);
		assertThat(announcement.isMoving()).isFalse();
	}

	@Test
	void whatWaitsForItsTimeCanBePausedToo() {
		Schedule evening = Schedule.of(LocalDateTime.parse("2026-12-01T18:00"), "Asia/Bishkek");
		Announcement announcement = counted(Map.of(Language.KY, 1L));
		announcement.submit(evening, false, ALONE, AINURA, at(NOON));
		announcement.pause(BAKYT, NOON);
		assertRefused(AnnouncementProblem.WrongState.class, () -> announcement.begin(at(evening.at())));
		announcement.resume(BAKYT, NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.SCHEDULED);
		announcement.pause(BAKYT, NOON);
		announcement.resume(BAKYT, evening.at());
		announcement.begin(at(evening.at()));
		assertThat(announcement.state()).as("its time is over").isEqualTo(AnnouncementState.SENDING);

		Announcement other = counted(Map.of(Language.KY, 1L));
		other.submit(evening, false, ALONE, AINURA, at(NOON));
		other.pause(BAKYT, NOON);
		other.abort(BAKYT, NOON);
		assertThat(other.state()).isEqualTo(AnnouncementState.ABORTED);
		assertThat(other.isMoving()).isFalse();
	}

	@Test
	void itIsSentWhenNoLetterIsLeft() {
		Announcement announcement = sending();
		announcement.complete(NOON);
		assertThat(announcement.state()).isEqualTo(AnnouncementState.SENT);
		assertThat(announcement.isMoving()).isFalse();
		assertThat(announcement.outbox().facts()).endsWith(new Completed());
	}

	@Test
	void fromOtherStatesNothingHappens() {
		List<Consumer<Announcement>> afterwards = List.of(one -> one.edit(WORDS, ALL, AINURA, NOON),
				one -> one.tryOn(AINURA, NOON), one -> one.recount(AINURA, NOON), one -> one.begin(at(NOON)),
				one -> one.submit(null, true, ALONE, AINURA, at(NOON)), one -> one.approve(CHOLPON, at(NOON)),
				one -> one.takeBack(AINURA, NOON), one -> one.discard(AINURA, NOON), one -> one.pause(AINURA, NOON),
				one -> one.resume(AINURA, NOON), one -> one.abort(AINURA, NOON), one -> one.complete(NOON));
		Announcement discarded = composed();
		discarded.discard(AINURA, NOON);
		Announcement sent = sending();
		sent.complete(NOON);
		for (Announcement ended : List.of(discarded, sent)) {
			AnnouncementState state = ended.state();
			int facts = ended.outbox().facts().size();
			afterwards.forEach(step -> assertRefused(AnnouncementProblem.WrongState.class, () -> step.accept(ended)));
			assertThat(ended.state()).isEqualTo(state);
			assertThat(ended.outbox().facts()).hasSize(facts);
		}
	}

	@Test
	void testLettersComeToAnEnd() {
		Announcement announcement = composed();
		for (int i = 0; i < 20; i++) {
			announcement.tryOn(AINURA, NOON);
		}
		assertRefused(AnnouncementProblem.TooManyTrials.class, () -> announcement.tryOn(AINURA, NOON));
	}

	private static Announcement sending() {
		Announcement announcement = counted(Map.of(Language.KY, 1L));
		announcement.submit(null, false, ALONE, AINURA, at(NOON));
		return announcement;
	}

	private static Announcement counted(Map<Language, Long> readers) {
		Announcement announcement = composed();
		announcement.count(Headcount.of(readers, NOON), NOON);
		return announcement;
	}

	private static Announcement composed() {
		return Announcement.compose(id(), WORDS, ALL, AINURA, NOON);
	}

	private static Moment at(Instant time) {
		return new Moment(time, 7);
	}

	private static AnnouncementId id() {
		return new AnnouncementId(UUID.randomUUID());
	}

	private static void assertRefused(Class<? extends AnnouncementProblem> problem, Runnable step) {
		assertThatExceptionOfType(problem).isThrownBy(step::run);
	}

}
