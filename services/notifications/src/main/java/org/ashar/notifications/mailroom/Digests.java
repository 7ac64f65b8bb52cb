package org.ashar.notifications.mailroom;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * Writes digests of what waits for them, many at once. What a digest tells is settled
 * when its letter is stored: whoever comes again, after a crash or beside another, goes
 * by what is stored, so that what came in between waits for the next one.
 */
@Component
public class Digests {

	/**
	 * A digest tells no more than this; the rest comes in a second one right after it.
	 */
	private static final int MOST = 200;

	/** Somebody may have paused for a year. */
	private static final int BUNDLES = 5_000;

	private final Lines lines;

	private final Bundling bundling;

	private final Mailroom mailroom;

	private final Clock clock;

	Digests(Lines lines, Bundling bundling, Mailroom mailroom, Clock clock) {
		this.lines = lines;
		this.bundling = bundling;
		this.mailroom = mailroom;
		this.clock = clock;
	}

	/**
	 * A letter about each window for which something waits. Such a letter begins a trace
	 * of its own: it belongs to no one occasion, and by the time it is sent nobody keeps
	 * the traces of its lines, which a link would have to lead to.
	 * @return those windows of which there is more to tell, or may be
	 */
	public Set<Window> write(Collection<Window> windows) {
		return windows.stream()
			.collect(Collectors.groupingBy(Window::frequency))
			.entrySet()
			.stream()
			.flatMap(each -> write(each.getKey(), each.getValue()).stream())
			.collect(Collectors.toSet());
	}

	/**
	 * What waits for the others would only be in the way. Where nothing that was found is
	 * told, looking again at once would find the same.
	 */
	private Set<Window> write(Frequency frequency, List<Window> windows) {
		Set<UUID> people = windows.stream().map(window -> window.reader().value()).collect(Collectors.toSet());
		Instant end = windows.stream().map(Window::end).max(Instant::compareTo).orElseThrow();
		Lines.Found found = lines.find(frequency, people, end, BUNDLES);
		Set<LetterId> apart = bundling.toldApart(found.lines().stream().map(Lines.Waiting::letter).toList());
		List<Lines.Waiting> folded = new ArrayList<>(
				found.lines().stream().filter(line -> apart.contains(line.letter())).toList());
		Map<Window, List<Lines.Waiting>> wanted = byWindow(windows, found.lines(), apart);
		Map<LetterId, List<Line>> stored = stored(wanted);
		wanted.forEach((window, waiting) -> folded.addAll(told(waiting, stored.get(window.letter()))));
		lines.fold(folded, clock.instant());
		return found.all() || wanted.isEmpty() && folded.isEmpty() ? wanted.keySet()
			.stream()
			.filter(window -> stored.get(window.letter()).size() >= MOST)
			.collect(Collectors.toSet()) : Set.copyOf(windows);
	}

	private static Map<Window, List<Lines.Waiting>> byWindow(Collection<Window> windows, List<Lines.Waiting> waiting,
			Set<LetterId> apart) {
		Map<UUID, List<Lines.Waiting>> byPerson = waiting.stream()
			.filter(line -> !apart.contains(line.letter()))
			.collect(Collectors.groupingBy(Lines.Waiting::person));
		Map<Window, List<Lines.Waiting>> wanted = new LinkedHashMap<>();
		for (Window window : windows) {
			List<Lines.Waiting> own = byPerson.getOrDefault(window.reader().value(), List.of())
				.stream()
				.filter(line -> line.roll().plannedAt().isBefore(window.end()))
				.limit(MOST)
				.toList();
			if (!own.isEmpty()) {
				wanted.put(window, own);
			}
		}
		return wanted;
	}

	/**
	 * What the letters about these windows tell, as they are stored now. First it is
	 * looked which of them are there: an earlier release wrote each in a document.
	 */
	private Map<LetterId, List<Line>> stored(Map<Window, List<Lines.Waiting>> wanted) {
		Map<LetterId, List<Line>> stored = new HashMap<>(find(wanted.keySet()));
		Map<String, Map<Window, List<Lines.Waiting>>> missing = new LinkedHashMap<>();
		wanted.forEach((window, waiting) -> {
			if (!stored.containsKey(window.letter())) {
				missing.computeIfAbsent(window.occasion(), none -> new LinkedHashMap<>()).put(window, waiting);
			}
		});
		missing.values().forEach(together -> stored.putAll(planned(together)));
		return stored;
	}

	private Map<LetterId, List<Line>> find(Collection<Window> windows) {
		return mailroom.find(windows.stream().map(Window::letter).toList())
			.stream()
			.collect(Collectors.toMap(Letter::id, letter -> letter.contents().lines()));
	}

	/** Windows that began at the same time. */
	private Map<LetterId, List<Line>> planned(Map<Window, List<Lines.Waiting>> windows) {
		Map<String, Subject> subjects = new HashMap<>();
		windows.values().stream().flatMap(List::stream).forEach(line -> {
			if (line.subject() != null) {
				subjects.put(line.roll().occasion(), line.subject());
			}
		});
		List<Roll.Entry> entries = windows.entrySet()
			.stream()
			.map(each -> new Roll.Entry(each.getKey().letter(), each.getKey().reader().value(),
					each.getValue().stream().map(Lines.Waiting::line).toList()))
			.toList();
		Window any = windows.keySet().iterator().next();
		int planned = bundling.digest(any.frequency(), any.occasion(), subjects, entries);
		if (planned > 0) {
			mailroom.bell().ring();
		}
		return planned == entries.size()
				? entries.stream().collect(Collectors.toMap(Roll.Entry::letter, Roll.Entry::lines))
				: find(windows.keySet());
	}

	private static List<Lines.Waiting> told(List<Lines.Waiting> waiting, List<Line> stored) {
		Set<String> told = stored.stream().map(Line::occasion).collect(Collectors.toSet());
		return waiting.stream().filter(line -> told.contains(line.roll().occasion())).toList();
	}

	/**
	 * Somebody's digest of what arrived in a time.
	 *
	 * @param id one for each window
	 * @param start inclusive; no two of a reader's windows of a frequency have the same
	 * @param end exclusive
	 */
	public record Window(UUID id, SubscriberId reader, Frequency frequency, Instant start, Instant end) {

		LetterId letter() {
			return LetterId.of(reader.value(), id.toString());
		}

		/** The same for all whose windows began together. */
		String occasion() {
			return "digest:" + frequency.name() + ":" + start;
		}

	}

}
