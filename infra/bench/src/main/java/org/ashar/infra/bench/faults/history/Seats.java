package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Never more seats are confirmed and offered than there are. A list is not read in one
 * moment, but nobody gets a seat twice: who has one in two lists after each other had it
 * in between, together with all others of whom that is so.
 */
final class Seats implements Checker {

	private final Map<String, Set<String>> before = new HashMap<>();

	private final List<String> findings = new ArrayList<>();

	@Override
	public void see(long position, Entry entry) {
		switch (entry) {
			case Entry.Taken taken when taken.taken() > taken.capacity() ->
				this.findings.add("%s: %d seats taken of %d".formatted(taken.event(), taken.taken(), taken.capacity()));
			case Entry.Guests list -> compare(list);
			case Entry.Taken _, Entry.Asked _, Entry.Acknowledged _, Entry.Observed _, Entry.Placed _, Entry.Message _,
					Entry.Letter _, Entry.Owed _, Entry.Answer _, Entry.Note _ ->
				{
				}
		}
	}

	private void compare(Entry.Guests list) {
		Set<String> seated = list.guests()
			.stream()
			.filter(Entry.Guest::hasSeat)
			.map(Entry.Guest::address)
			.collect(Collectors.toSet());
		Set<String> together = new HashSet<>(seated);
		together.retainAll(this.before.getOrDefault(list.event(), Set.of()));
		if (together.size() > list.capacity()) {
			this.findings.add("%s: %d people on %d seats".formatted(list.event(), together.size(), list.capacity()));
		}
		this.before.put(list.event(), seated);
	}

	@Override
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	@Override
	public List<String> missing() {
		return List.of();
	}

}
