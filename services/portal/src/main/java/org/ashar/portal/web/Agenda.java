package org.ashar.portal.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Event;
import org.jspecify.annotations.Nullable;

/** A day of an event with its sessions; those whose hours are open come last. */
record Agenda(String day, List<Event.Session> sessions) {

	private static final Comparator<Event.Session> BY_HOUR = Comparator.comparing(Event.Session::startsAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	/** The days on which something is planned. */
	static List<Agenda> of(Event event) {
		return of(event.sessions());
	}

	/** The days of some of them. */
	static List<Agenda> of(List<Event.Session> sessions) {
		return sessions.stream()
			.sorted(BY_HOUR)
			.collect(Collectors.groupingBy(Event.Session::day, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((day) -> new Agenda(day.getKey(), day.getValue()))
			.toList();
	}

	/** The tracks in the order in which they begin; what is for all comes first. */
	static List<Track> byTrack(Event event) {
		Map<Optional<Text>, List<Event.Session>> tracks = new LinkedHashMap<>();
		tracks.put(Optional.empty(), List.of());
		of(event).stream()
			.flatMap((day) -> day.sessions().stream())
			.collect(Collectors.groupingBy((session) -> Optional.ofNullable(session.track()), LinkedHashMap::new,
					Collectors.toList()))
			.forEach(tracks::put);
		return tracks.entrySet()
			.stream()
			.filter((track) -> !track.getValue().isEmpty())
			.map((track) -> new Track(track.getKey().orElse(null), of(track.getValue())))
			.toList();
	}

	/** Whether there is more than one way through the agenda. */
	static boolean hasTracks(Event event) {
		return event.sessions().stream().anyMatch((session) -> session.track() != null);
	}

	/**
	 * A strand of the agenda.
	 *
	 * @param name null for what is for all
	 */
	record Track(@Nullable Text name, List<Agenda> days) {
	}

}
