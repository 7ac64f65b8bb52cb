package org.ashar.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.ashar.infra.platform.language.Text;
import org.junit.jupiter.api.Test;

/** What changes after the announcement is collected, and told once. */
class ToldChangesTests {

	private static final Instant NOW = Sample.BEFORE;

	private final Event event = Sample.open(120, Map.of());

	@Test
	void editsAreCollectedAndToldTogether() {
		edit(at(LocalTime.of(10, 30)), NOW);
		edit(at(LocalTime.of(11, 0)), NOW.plusSeconds(60));
		assertThat(event.untoldChanges()).containsExactly(new Change(Change.Kind.SESSION_TIME, opening().title(),
				Change.Facet.time("2013-06-03T09:30/2013-06-03T10:00"),
				Change.Facet.time("2013-06-03T11:00/2013-06-03T11:30")));
		assertThat(event.news().tellsAt()).as("the last edit counts")
			.contains(NOW.plusSeconds(60).plus(Duration.ofHours(3)));
		assertThat(event.news().since()).contains(NOW);
		List<Change> changes = event.untoldChanges();
		event.tell(Sample.OWNER, NOW.plusSeconds(90));
		assertThat(event.news().notices()).containsExactly(new Notice(1, NOW.plusSeconds(90), changes));
		assertThat(event.untoldChanges()).isEmpty();
		assertThat(event.news().tellsAt()).isEmpty();
		assertThatThrownBy(() -> event.tell(Sample.OWNER, NOW)).isInstanceOf(EventProblem.NothingToTell.class);
	}

	@Test
	void theNextNoticeTellsOnlyWhatIsNew() {
		edit(at(LocalTime.of(10, 30)), NOW);
		event.tell(Sample.OWNER, NOW);
		edit(room(at(LocalTime.of(10, 30)).sessions().getFirst(), "Большой зал"), NOW);
		event.tell(Sample.OWNER, NOW);
		assertThat(event.news().notices().getLast().number()).isEqualTo(2);
		assertThat(event.news().notices().getLast().changes()).extracting(Change::kind)
			.containsExactly(Change.Kind.SESSION_ROOM);
	}

	@Test
	void whatIsPutBackAsItWasIsNoChange() {
		edit(at(LocalTime.of(10, 30)), NOW);
		edit(Sample.conference(), NOW.plusSeconds(60));
		assertThat(event.untoldChanges()).isEmpty();
		assertThat(event.news().tellsAt()).isEmpty();
		assertThat(event.news().since()).isEmpty();
	}

	@Test
	void aMinorEditAloneTellsNobodyAndDoesNotPutOffTheLetter() {
		event.edit(at(LocalTime.of(10, 30)), true, null, Sample.OWNER, NOW);
		assertThat(event.untoldChanges()).isEmpty();
		edit(at(LocalTime.of(11, 0)), NOW);
		event.edit(at(LocalTime.of(11, 10)), true, null, Sample.OWNER, NOW.plusSeconds(600));
		assertThat(event.news().tellsAt()).contains(NOW.plus(Duration.ofHours(3)));
	}

	@Test
	void shortlyBeforeItBeginsTheLetterDoesNotWaitForLong() {
		Instant evening = Instant.parse("2013-06-02T14:00:00Z");
		edit(at(LocalTime.of(10, 30)), evening);
		assertThat(event.news().tellsAt()).contains(evening.plus(Duration.ofMinutes(15)));
	}

	@Test
	void nobodyIsToldOfADraftOrOfWhatIsCalledOffOrOver() {
		Event draft = Event.draft(new EventId(UUID.randomUUID()), Sample.conference(), Sample.OWNER, NOW);
		draft.edit(at(LocalTime.of(10, 30)), false, null, Sample.OWNER, NOW);
		assertThat(draft.news().tellsAt()).isEmpty();
		assertThatThrownBy(() -> draft.tell(Sample.OWNER, NOW)).isInstanceOf(EventProblem.WrongState.class);
		edit(at(LocalTime.of(10, 30)), NOW);
		Sample.cancel(event);
		assertThat(event.news().tellsAt()).isEmpty();
		assertThatThrownBy(() -> event.tell(Sample.OWNER, NOW)).isInstanceOf(EventProblem.WrongState.class);
		Event over = Sample.open(1, Map.of());
		over.edit(at(LocalTime.of(10, 30)), false, null, Sample.OWNER, NOW);
		over.end(Instant.parse("2013-06-05T00:00:00Z"));
		assertThat(over.news().tellsAt()).isEmpty();
	}

	@Test
	void daysVenueAndSessionsThatComeAndGoAreChanges() {
		EventContent before = Sample.conference();
		Days later = new Days(LocalDate.of(2013, 9, 3), LocalDate.of(2013, 9, 3), ZoneId.of("Asia/Bishkek"));
		Session added = new Session(new SessionId(new UUID(9, 9)), SessionType.BREAK, Text.of("Тыныгуу", null, null),
				null, later.first(), LocalTime.of(12, 0), null, null, List.of(), List.of());
		EventContent after = new EventContent(before.organizationId(), before.name(), null, later,
				new Venue(Text.of(null, "Библиотека", null), Text.of(null, "Советская, 208", null), null),
				Attendance.MIXED, List.of(), List.of(), List.of(added), List.of(), List.of(), List.of(), null,
				List.of());
		assertThat(Changes.between(before, after)).extracting(Change::kind)
			.containsExactly(Change.Kind.DAYS, Change.Kind.VENUE, Change.Kind.ATTENDANCE, Change.Kind.SESSION_REMOVED,
					Change.Kind.SESSION_REMOVED, Change.Kind.SESSION_ADDED);
		assertThat(Changes.between(before, after).getFirst()).isEqualTo(new Change(Change.Kind.DAYS, null,
				Change.Facet.time("2013-06-03/2013-06-04"), Change.Facet.time("2013-09-03")));
		assertThat(Changes.between(before, after).get(1).is())
			.isEqualTo(Change.Facet.words(Text.of(null, "Библиотека, Советская, 208", null)));
		assertThat(Changes.between(before, before)).isEmpty();
	}

	@Test
	void whoConfirmsChangesNothingAndWhoDeclinesDoes() {
		Speaker speaker = new Speaker(null, Text.of(null, "Абытов", null), null, null, SpeakerRole.SPEAKER);
		edit(with(session -> session.with(List.of(speaker))), NOW);
		event.tell(Sample.OWNER, NOW);
		event.answer(opening().id(), speaker, SpeakerState.CONFIRMED, Sample.OWNER, NOW);
		assertThat(event.untoldChanges()).isEmpty();
		assertThat(opening().speakers().getFirst().state()).isEqualTo(SpeakerState.CONFIRMED);
		event.answer(opening().id(), opening().speakers().getFirst(), SpeakerState.DECLINED, Sample.OWNER, NOW);
		assertThat(event.untoldChanges()).extracting(Change::kind).containsExactly(Change.Kind.SESSION_SPEAKERS);
	}

	@Test
	void theNextOfASeriesHasTheSameAgendaOnItsOwnDaysAndNothingThatWasReported() {
		Speaker speaker = new Speaker(null, Text.of(null, "Абытов", null), null, null, SpeakerRole.SPEAKER,
				SpeakerState.CONFIRMED);
		Session held = new Session(opening().id(), SessionType.OPENING, opening().title(), null, opening().day(), null,
				null, null, List.of(speaker), List.of(), null, List.of(), List.of(),
				List.of(new Material(Text.of(null, "Слайды", null), "https://example.org/")),
				Text.of(null, "Протокол", null));
		EventContent before = Sample.conference().with(List.of(held));
		SessionId fresh = new SessionId(new UUID(7, 7));
		EventContent next = before.anew(LocalDate.of(2014, 5, 30), event.id(), () -> fresh);
		next.check();
		assertThat(next.days())
			.isEqualTo(new Days(LocalDate.of(2014, 5, 30), LocalDate.of(2014, 5, 31), ZoneId.of("Asia/Bishkek")));
		assertThat(next.series()).isEqualTo(event.id());
		Session again = next.sessions().getFirst();
		assertThat(again.id()).isEqualTo(fresh);
		assertThat(again.day()).isEqualTo(LocalDate.of(2014, 5, 30));
		assertThat(again.minutes()).isNull();
		assertThat(again.materials()).isEmpty();
		assertThat(again.speakers()).containsExactly(speaker.in(null));
	}

	private void edit(EventContent content, Instant at) {
		event.edit(content, false, null, Sample.OWNER, at);
	}

	private Session opening() {
		return event.content().sessions().getFirst();
	}

	private static EventContent at(LocalTime start) {
		return with(session -> new Session(session.id(), session.type(), session.title(), null, session.day(), start,
				start.plusMinutes(30), null, List.of(), List.of()));
	}

	private static EventContent room(Session opening, String room) {
		return with(session -> new Session(opening.id(), opening.type(), opening.title(), null, opening.day(),
				opening.startsAt(), opening.endsAt(), Text.of(null, room, null), List.of(), List.of()));
	}

	private static EventContent with(UnaryOperator<Session> change) {
		EventContent content = Sample.conference();
		List<Session> sessions = new ArrayList<>(content.sessions());
		sessions.set(0, change.apply(sessions.getFirst()));
		return content.with(sessions);
	}

}
