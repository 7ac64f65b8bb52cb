package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * First come, first served: nobody gets a seat while somebody with a smaller number still
 * waits. At rest nobody waits beside a free seat, and nobody who came later has taken a
 * seat past the queue.
 */
final class QueueOrder implements Checker {

	private final Map<String, Line> lines = new HashMap<>();

	private final List<String> findings = new ArrayList<>();

	@Override
	public void see(long position, Entry entry) {
		switch (entry) {
			case Entry.Guests list -> of(list.event()).compare(list, this.findings);
			case Entry.Placed placed -> of(placed.event()).placed(position, placed);
			case Entry.Asked asked -> this.lines.values().forEach((line) -> line.asked(position, asked));
			case Entry.Taken _, Entry.Acknowledged _, Entry.Observed _, Entry.Message _, Entry.Letter _, Entry.Owed _,
					Entry.Answer _, Entry.Note _ ->
				{
				}
		}
	}

	private Line of(String event) {
		return this.lines.computeIfAbsent(event, (_) -> new Line());
	}

	@Override
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	@Override
	public List<String> missing() {
		List<String> missing = new ArrayList<>();
		this.lines.forEach((event, line) -> line.missing().forEach((one) -> missing.add(event + ": " + one)));
		return missing;
	}

	/** The people of one event. */
	private static final class Line {

		private final Map<String, Long> asked = new HashMap<>();

		private final Map<String, Long> queued = new HashMap<>();

		private final Set<String> seatedAtOnce = new HashSet<>();

		private OptionalLong served = OptionalLong.empty();

		private Entry.@Nullable Guests last;

		/*
		 * Her last step before the answer is to confirm; what comes later is no matter.
		 */
		void asked(long position, Entry.Asked step) {
			if (step.step() == Steps.CONFIRMED) {
				this.asked.putIfAbsent(step.subject(), position);
			}
		}

		void placed(long position, Entry.Placed placed) {
			if (placed.number() != null) {
				this.queued.put(placed.guest(), position);
			}
			else {
				this.seatedAtOnce.add(placed.guest());
			}
		}

		void compare(Entry.Guests list, List<String> findings) {
			for (Entry.Guest guest : list.guests()) {
				if (guest.waits() && this.served.isPresent()
						&& Objects.requireNonNull(guest.number()) < this.served.getAsLong()) {
					findings.add("%s: number %d waits, number %d was served".formatted(list.event(), guest.number(),
							this.served.getAsLong()));
				}
			}
			this.served = list.guests()
				.stream()
				.filter((guest) -> guest.hasSeat() && guest.number() != null)
				.mapToLong((guest) -> Objects.requireNonNull(guest.number()))
				.max();
			this.last = list;
		}

		List<String> missing() {
			if (this.last == null) {
				return List.of();
			}
			List<Entry.Guest> waiting = this.last.guests().stream().filter(Entry.Guest::waits).toList();
			long seated = this.last.guests().stream().filter(Entry.Guest::hasSeat).count();
			List<String> missing = new ArrayList<>();
			if (!waiting.isEmpty() && seated < this.last.capacity()) {
				missing.add("%d wait, %d of %d seats taken".formatted(waiting.size(), seated, this.last.capacity()));
			}
			waiting.forEach((guest) -> overtaken(guest.address(), missing));
			return missing;
		}

		private void overtaken(String waiting, List<String> missing) {
			long since = this.queued.getOrDefault(waiting, Long.MAX_VALUE);
			this.seatedAtOnce.stream()
				.filter((other) -> this.asked.getOrDefault(other, 0L) > since)
				.forEach((other) -> missing.add("%s waits, %s came later and has a seat".formatted(waiting, other)));
		}

	}

}
