package org.ashar.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventTests {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	/** In Bishkek it is 4 June, 23:59:59. */
	private static final Instant LAST_SECOND = Instant.parse("2013-06-04T17:59:59Z");

	private static final Instant OVER = LAST_SECOND.plusSeconds(1);

	private static final Map<String, List<EventState>> TABLE = Map.of("edit",
			List.of(EventState.DRAFT, EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
					EventState.REGISTRATION_CLOSED, EventState.ENDED, EventState.OUTCOMES_PUBLISHED),
			"seating",
			List.of(EventState.DRAFT, EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
					EventState.REGISTRATION_CLOSED),
			"announce", List.of(EventState.DRAFT), "record", List.of(EventState.DRAFT), "open-registration",
			List.of(EventState.ANNOUNCED, EventState.REGISTRATION_CLOSED), "close-registration",
			List.of(EventState.REGISTRATION_OPEN), "cancel",
			List.of(EventState.ANNOUNCED, EventState.REGISTRATION_OPEN, EventState.REGISTRATION_CLOSED), "end",
			List.of(EventState.ANNOUNCED, EventState.REGISTRATION_OPEN, EventState.REGISTRATION_CLOSED), "conclude",
			List.of(EventState.ENDED));

	private static final Map<String, Consumer<Event>> ACTIONS = Map.of("edit",
			event -> event.edit(Sample.conference(), false, null, Sample.OWNER, OVER), "seating",
			event -> event.seat(new Seating(120, Map.of()), Sample.OWNER, Sample.BEFORE), "announce",
			event -> event.announce(Sample.OWNER, Sample.BEFORE), "record", event -> event.record(Sample.OWNER, OVER),
			"open-registration", event -> event.openRegistration(Sample.OWNER, Sample.BEFORE), "close-registration",
			event -> event.closeRegistration(Sample.OWNER, Sample.BEFORE), "cancel", Sample::cancel, "end",
			event -> event.end(OVER), "conclude", event -> event.conclude(Sample.OWNER, OVER));

	static Stream<Arguments> everyActionInEveryState() {
		return TABLE.keySet()
			.stream()
			.flatMap(action -> Stream.of(EventState.values()).map(state -> Arguments.of(action, state)));
	}

	@ParameterizedTest
	@MethodSource("everyActionInEveryState")
	void onlyWhatTheTableAllowsIsDone(String action, EventState state) {
		Event event = in(state);
		int before = event.outbox().facts().size();
		if (TABLE.get(action).contains(state)) {
			ACTIONS.get(action).accept(event);
			assertThat(event.outbox().facts()).hasSize(before + 1);
			return;
		}
		assertThatThrownBy(() -> ACTIONS.get(action).accept(event))
			.isInstanceOfSatisfying(EventProblem.WrongState.class, problem -> {
				assertThat(problem.action()).isEqualTo(action);
				assertThat(problem.state()).isEqualTo(state);
			});
		assertThat(event.outbox().facts()).hasSize(before);
	}

	@Test
	void theLastDayEndsAtMidnightWhereTheEventTakesPlace() {
		Event event = in(EventState.REGISTRATION_OPEN);
		assertThat(event.takesRegistrations(LAST_SECOND)).isTrue();
		assertThat(event.takesRegistrations(OVER)).isFalse();
		assertThat(event.servesItsQueue(OVER)).isFalse();
		assertThatThrownBy(() -> event.end(LAST_SECOND)).isInstanceOf(EventProblem.NotOver.class);
		event.end(OVER);
		assertThat(event.state()).isEqualTo(EventState.ENDED);
	}

	@Test
	void whatHasTakenPlaceIsEnteredAsEndedAndNotAnnounced() {
		Event past = in(EventState.DRAFT);
		assertThatThrownBy(() -> past.announce(Sample.OWNER, OVER)).isInstanceOf(EventProblem.Over.class);
		assertThatThrownBy(() -> past.record(Sample.OWNER, LAST_SECOND)).isInstanceOf(EventProblem.NotOver.class);
		past.record(Sample.OWNER, OVER);
		assertThat(past.outbox().facts()).containsExactly(new EventFact.Drafted(), new EventFact.Recorded());
	}

	@Test
	void whatHasEndedIsNotMovedIntoTheFuture() {
		Event past = in(EventState.ENDED);
		Days next = new Days(LocalDate.of(2014, 6, 3), LocalDate.of(2014, 6, 4), BISHKEK);
		assertThatThrownBy(() -> past.edit(Sample.conference(next), false, null, Sample.OWNER, OVER))
			.isInstanceOf(EventProblem.NotOver.class);
	}

	@Test
	void registrationOpensOnlyWhenSomebodySaidHowManyMayCome() {
		Event event = Event.draft(new EventId(UUID.randomUUID()), Sample.conference(), Sample.OWNER, Sample.BEFORE);
		event.announce(Sample.OWNER, Sample.BEFORE);
		assertThatThrownBy(() -> event.openRegistration(Sample.OWNER, Sample.BEFORE))
			.isInstanceOf(EventProblem.NoSeating.class);
	}

	@Test
	void theCalendarSequenceRisesWithWhatCalendarsMustHearOf() {
		Event event = in(EventState.DRAFT);
		Sample.edit(event);
		assertThat(event.calendarSequence()).as("nobody has it in a calendar").isZero();
		event.announce(Sample.OWNER, Sample.BEFORE);
		Sample.edit(event);
		int edited = event.calendarSequence();
		Sample.cancel(event);
		assertThat(edited).isPositive();
		assertThat(event.calendarSequence()).isGreaterThan(edited);
	}

	@Test
	void sessionsLieWithinTheDaysAndEndAfterTheyBegin() {
		EventContent sound = Sample.conference();
		sound.check();
		Days days = sound.days();
		assertThatThrownBy(() -> session(days.last().plusDays(1), null, null))
			.isInstanceOf(EventProblem.NoSuchDays.class);
		assertThatThrownBy(() -> session(days.first(), LocalTime.of(10, 0), LocalTime.of(10, 0)))
			.isInstanceOf(EventProblem.NoSuchDays.class);
		assertThatThrownBy(() -> session(days.first(), null, LocalTime.of(10, 0)))
			.isInstanceOf(EventProblem.NoSuchDays.class);
		session(days.last(), LocalTime.of(10, 0), null);
		assertThatThrownBy(() -> Sample.conference(new Days(days.last(), days.first(), BISHKEK)).check())
			.isInstanceOf(EventProblem.NoSuchDays.class);
	}

	private static void session(LocalDate day, LocalTime start, LocalTime end) {
		EventContent content = Sample.conference();
		Session session = new Session(new SessionId(UUID.randomUUID()), SessionType.PANEL,
				Text.of(null, "Панель", null), null, day, start, end, null, List.of(), List.of());
		new EventContent(content.organizationId(), content.name(), null, content.days(), null, content.attendance(),
				List.of(), List.of(), List.of(session), List.of(), List.of(), List.of(), null, List.of())
			.check();
	}

	private static Event in(EventState state) {
		Event event = Event.draft(new EventId(UUID.randomUUID()), Sample.conference(), Sample.OWNER, Sample.BEFORE);
		List<String> way = switch (state) {
			case DRAFT -> List.of("seating");
			case ANNOUNCED -> List.of("seating", "announce");
			case REGISTRATION_OPEN -> List.of("seating", "announce", "open-registration");
			case REGISTRATION_CLOSED -> List.of("seating", "announce", "open-registration", "close-registration");
			case ENDED -> List.of("announce", "end");
			case OUTCOMES_PUBLISHED -> List.of("announce", "end", "conclude");
			case CANCELLED -> List.of("announce", "cancel");
		};
		way.stream().filter(step -> state != EventState.DRAFT).forEach(action -> ACTIONS.get(action).accept(event));
		return event;
	}

}
