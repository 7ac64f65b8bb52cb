package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The messages of an aggregate come in their order; one may come again later, but not for
 * the first time. Where every change is told, none is left out.
 */
final class MessageOrder implements Checker {

	private static final Set<String> COMPLETE = Set.of("directory.organizations", "activities.activities",
			"events.events");

	private final Map<String, NavigableSet<Long>> seen = new HashMap<>();

	private final Set<String> complete = new HashSet<>();

	private final List<String> findings = new ArrayList<>();

	private long repeated;

	@Override
	public void see(long position, Entry entry) {
		if (entry instanceof Entry.Message message) {
			add(message);
		}
	}

	private void add(Entry.Message message) {
		String line = message.topic() + " " + message.aggregate();
		NavigableSet<Long> known = this.seen.computeIfAbsent(line, (_) -> new TreeSet<>());
		if (known.contains(message.sequence())) {
			this.repeated++;
			return;
		}
		if (!known.isEmpty() && known.last() > message.sequence()) {
			this.findings
				.add("%s: %d comes for the first time after %d".formatted(line, message.sequence(), known.last()));
		}
		known.add(message.sequence());
		if (COMPLETE.contains(message.topic())) {
			this.complete.add(line);
		}
	}

	/** How many messages came again. */
	long repeated() {
		return this.repeated;
	}

	@Override
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	@Override
	public List<String> missing() {
		return this.complete.stream()
			.filter((line) -> this.seen.get(line).size() != this.seen.get(line).last())
			.map((line) -> line + " has only " + this.seen.get(line))
			.toList();
	}

}
