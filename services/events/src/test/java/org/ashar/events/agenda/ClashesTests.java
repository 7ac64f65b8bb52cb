package org.ashar.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot be at the same time is found, and nothing else. */
class ClashesTests {

	private static final LocalDate DAY = LocalDate.of(2013, 6, 3);

	private static final Text HALL = Text.of("Чоң зал", "Большой зал", null);

	private static final Speaker NEWLAND = printed("Кэтлин Ньюленд", null);

	/** Minute by minute, each with each. */
	@Property(tries = 2_000)
	void itIsAsIfSomebodyWalkedThroughTheHouseEachMinute(@ForAll("agendas") List<Session> sessions) {
		Set<Found> rooms = new HashSet<>();
		Set<Found> speakers = new HashSet<>();
		Set<Found> times = new HashSet<>();
		for (Session one : sessions) {
			for (Session other : sessions) {
				if (one != other && minutes(one).anyMatch(minute -> minutes(other).anyMatch(minute::equals))) {
					times.add(new Found(Clash.Kind.TIME, Set.of(one.id(), other.id())));
					if (one.room() != null && one.room().equals(other.room())) {
						rooms.add(new Found(Clash.Kind.ROOM, Set.of(one.id(), other.id())));
					}
					if (!one.speakers().isEmpty() && one.speakers().equals(other.speakers())) {
						speakers.add(new Found(Clash.Kind.SPEAKER, Set.of(one.id(), other.id())));
					}
				}
			}
		}
		rooms.addAll(speakers);
		assertThat(Clashes.of(sessions)).extracting(Found::of)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(rooms);
		assertThat(Clashes.among(sessions)).extracting(Found::of)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(times);
	}

	private static Stream<String> minutes(Session session) {
		if (session.startsAt() == null) {
			return Stream.empty();
		}
		int start = session.startsAt().toSecondOfDay() / 60;
		int end = session.endsAt() == null ? start + 1 : session.endsAt().toSecondOfDay() / 60;
		return IntStream.range(start, end).mapToObj(minute -> session.day() + " " + minute);
	}

	@Provide
	Arbitrary<List<Session>> agendas() {
		Arbitrary<LocalTime> start = Arbitraries.integers()
			.between(0, 12)
			.map(tens -> LocalTime.of(9, 0).plusMinutes(tens * 10L))
			.injectNull(0.1);
		Arbitrary<Integer> length = Arbitraries.integers().between(1, 5).map(tens -> tens * 10).injectNull(0.2);
		Arbitrary<Text> room = Arbitraries.of(HALL, Text.of(null, "Малый зал", null)).injectNull(0.3);
		Arbitrary<List<Speaker>> speakers = Arbitraries.of(NEWLAND, printed("Абытов", null)).list().ofMaxSize(1);
		return Combinators.combine(Arbitraries.integers().between(0, 1), start, length, room, speakers)
			.as(ClashesTests::session)
			.list()
			.ofMaxSize(12);
	}

	private static Session session(int day, @Nullable LocalTime start, @Nullable Integer length, @Nullable Text room,
			List<Speaker> speakers) {
		LocalTime end = start == null || length == null ? null : start.plusMinutes(length);
		return new Session(new SessionId(UUID.randomUUID()), SessionType.PANEL, Text.of(null, "Панель", null), null,
				DAY.plusDays(day), start, end, room, speakers, List.of());
	}

	@Test
	void whatEndsWhenTheOtherBeginsDoesNotClash() {
		assertThat(Clashes.of(List.of(session(0, LocalTime.of(9, 0), 30, HALL, List.of()),
				session(0, LocalTime.of(9, 30), 30, HALL, List.of()))))
			.isEmpty();
	}

	@Test
	void aRoomIsTheSameWhenOneLanguageSaysSo() {
		Text hall = Text.of(Map.of(Language.RU, "большой ЗАЛ", Language.EN, "Great Hall"));
		assertThat(Clashes.of(List.of(session(0, LocalTime.of(9, 0), 30, HALL, List.of()),
				session(0, LocalTime.of(9, 10), null, hall, List.of()))))
			.extracting(Clash::kind)
			.containsExactly(Clash.Kind.ROOM);
	}

	@Test
	void aPersonOfTheDirectoryIsHerselfUnderAnyNameAndWhoDoesNotComeIsNowhere() {
		PersonId id = new PersonId(new UUID(5, 1));
		Speaker here = new Speaker(id, Text.of(null, "К. Ньюленд", null), null, null, SpeakerRole.SPEAKER);
		Speaker there = new Speaker(id, null, null, null, SpeakerRole.CHAIR);
		Session one = session(0, LocalTime.of(9, 0), 30, null, List.of(here));
		assertThat(Clashes.of(List.of(one, session(0, LocalTime.of(9, 0), 30, null, List.of(there)))))
			.extracting(Clash::kind)
			.containsExactly(Clash.Kind.SPEAKER);
		assertThat(Clashes
			.of(List.of(one, session(0, LocalTime.of(9, 0), 30, null, List.of(there.in(SpeakerState.DECLINED))))))
			.isEmpty();
	}

	private static Speaker printed(String name, @Nullable SpeakerState state) {
		return new Speaker(null, Text.of(null, name, null), null, null, SpeakerRole.SPEAKER, state);
	}

	/** A clash without order. */
	private record Found(Clash.Kind kind, Set<SessionId> sessions) {

		private static Found of(Clash clash) {
			return new Found(clash.kind(), Set.of(clash.one().id(), clash.other().id()));
		}
	}

}
