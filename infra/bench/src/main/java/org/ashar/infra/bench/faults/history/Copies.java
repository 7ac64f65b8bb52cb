package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For one occasion a person gets one letter: one that went to many never twice, one of
 * her own at most once more as the very same. Who is owed one gets it.
 */
final class Copies implements Checker {

	private static final int SAME = 2;

	private final Map<String, List<Entry.Letter>> letters = new HashMap<>();

	private final Set<String> owed = new HashSet<>();

	private final List<String> findings = new ArrayList<>();

	@Override
	public void see(long position, Entry entry) {
		switch (entry) {
			case Entry.Letter letter -> arrived(letter);
			case Entry.Owed debt -> this.owed.add(debt.recipient() + ", " + debt.occasion());
			case Entry.Asked _, Entry.Acknowledged _, Entry.Observed _, Entry.Placed _, Entry.Taken _, Entry.Guests _,
					Entry.Message _, Entry.Answer _, Entry.Note _ ->
				{
				}
		}
	}

	private void arrived(Entry.Letter letter) {
		String occasion = letter.recipient() + ", " + letter.occasion();
		List<Entry.Letter> copies = this.letters.computeIfAbsent(occasion, (_) -> new ArrayList<>());
		copies.add(letter);
		boolean same = copies.stream().map(Entry.Letter::messageId).distinct().count() == 1;
		if (copies.size() > 1 && (letter.bulk() || !same || copies.size() > SAME)) {
			this.findings.add("%s: %d letters".formatted(occasion, copies.size()));
		}
	}

	@Override
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	@Override
	public List<String> missing() {
		return this.owed.stream().filter((debt) -> !this.letters.containsKey(debt)).sorted().toList();
	}

}
