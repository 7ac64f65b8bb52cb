package org.ashar.events.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds what cannot be at the same time. Sessions whose hours are open clash with
 * nothing; one whose end is open takes the minute in which it begins.
 */
public final class Clashes {

	private static final Comparator<Slot> BY_TIME = Comparator.comparing(Slot::day).thenComparingInt(Slot::start);

	private Clashes() {
	}

	/** Rooms and speakers that are needed twice. */
	public static List<Clash> of(Collection<Session> sessions) {
		return overlapping(sessions).flatMap(pair -> {
			Stream<Clash> room = Stream.of(pair.as(Clash.Kind.ROOM))
				.filter(_ -> sameWords(pair.one().room(), pair.other().room()));
			Stream<Clash> speaker = Stream.of(pair.as(Clash.Kind.SPEAKER)).filter(_ -> pair.sharesSpeaker());
			return Stream.concat(room, speaker);
		}).toList();
	}

	/** What somebody who wants to be at all of these sessions would miss. */
	public static List<Clash> among(Collection<Session> chosen) {
		return overlapping(chosen).map(pair -> pair.as(Clash.Kind.TIME)).toList();
	}

	/** In the order of their time; each is compared only with what is not over yet. */
	private static Stream<Pair> overlapping(Collection<Session> sessions) {
		List<Pair> pairs = new ArrayList<>();
		List<Slot> running = new ArrayList<>();
		sessions.stream().filter(session -> session.startsAt() != null).map(Slot::of).sorted(BY_TIME).forEach(next -> {
			running.removeIf(earlier -> !earlier.day().equals(next.day()) || earlier.end() <= next.start());
			running.forEach(earlier -> pairs.add(new Pair(earlier.session(), next.session())));
			running.add(next);
		});
		return pairs.stream();
	}

	/** Whether two texts say the same in a language that both have. */
	static boolean sameWords(@Nullable Text one, @Nullable Text other) {
		return one != null && other != null
				&& one.values()
					.entrySet()
					.stream()
					.anyMatch(said -> said.getValue().equalsIgnoreCase(other.values().get(said.getKey())));
	}

	/** When a session is, in minutes of its day. */
	private record Slot(Session session, LocalDate day, int start, int end) {

		private static Slot of(Session session) {
			int start = minute(Objects.requireNonNull(session.startsAt()));
			int end = session.endsAt() == null ? start + 1 : minute(session.endsAt());
			return new Slot(session, session.day(), start, end);
		}

		private static int minute(LocalTime time) {
			return time.getHour() * 60 + time.getMinute();
		}
	}

	/** Two at the same time. */
	private record Pair(Session one, Session other) {

		private Clash as(Clash.Kind kind) {
			return new Clash(kind, one, other);
		}

		private boolean sharesSpeaker() {
			return coming(one).anyMatch(speaker -> coming(other).anyMatch(speaker::isSameAs));
		}

		private static Stream<Speaker> coming(Session session) {
			return session.speakers().stream().filter(speaker -> !speaker.isOut());
		}
	}

}
