package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What was acknowledged is seen, what is seen was asked for, and what was asked for once
 * is there once.
 */
final class Kept implements Checker {

	private final Map<String, Subject> subjects = new TreeMap<>();

	private final List<String> findings = new ArrayList<>();

	@Override
	public void see(long position, Entry entry) {
		switch (entry) {
			case Entry.Asked asked -> of(asked.subject()).attempted(asked.step());
			case Entry.Acknowledged done -> of(done.subject()).acknowledged(position, done);
			case Entry.Observed seen -> observed(seen);
			case Entry.Message message -> message.mark().ifPresent((mark) -> told(message, mark));
			case Entry.Placed _, Entry.Taken _, Entry.Guests _, Entry.Letter _, Entry.Owed _, Entry.Answer _,
					Entry.Note _ ->
				{
				}
		}
	}

	private void observed(Entry.Observed seen) {
		Subject subject = of(seen.subject());
		neverAskedFor(seen.subject(), seen.step());
		if (seen.where() == Entry.Where.API && seen.step() < subject.acknowledgedBefore(seen.began())) {
			this.findings.add("%s: step %d was acknowledged, %d is there".formatted(seen.subject(),
					subject.acknowledgedBefore(seen.began()), seen.step()));
		}
		subject.last.put(seen.where(), seen.step());
	}

	private void told(Entry.Message message, Mark mark) {
		Subject subject = of(mark.subject());
		neverAskedFor(mark.subject(), mark.step());
		subject.told.add(mark.step());
		if (subject.aggregate != null && !subject.aggregate.equals(message.aggregate())) {
			this.findings
				.add("%s was made twice: %s and %s".formatted(mark.subject(), subject.aggregate, message.aggregate()));
		}
		subject.aggregate = message.aggregate();
	}

	private void neverAskedFor(String subject, int step) {
		if (step > of(subject).attempted) {
			this.findings.add("%s: step %d is there, nobody asked for it".formatted(subject, step));
		}
	}

	/** How many steps were asked for and never answered for. */
	int unknown() {
		return this.subjects.values().stream().mapToInt(Subject::unanswered).sum();
	}

	@Override
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	@Override
	public List<String> missing() {
		List<String> missing = new ArrayList<>();
		this.subjects.forEach((name, subject) -> subject.missing().forEach((one) -> missing.add(name + ": " + one)));
		return missing;
	}

	private Subject of(String name) {
		return this.subjects.computeIfAbsent(name, (_) -> new Subject());
	}

	/** What is known of one. */
	private static final class Subject {

		private final NavigableMap<Long, Integer> acknowledged = new TreeMap<>();

		private final Map<Entry.Where, Integer> due = new EnumMap<>(Entry.Where.class);

		private final Map<Entry.Where, Integer> last = new EnumMap<>(Entry.Where.class);

		private final Set<Integer> toBeTold = new HashSet<>();

		private final Set<Integer> told = new HashSet<>();

		private int attempted = -1;

		private @Nullable String aggregate;

		void attempted(int step) {
			this.attempted = Math.max(this.attempted, step);
		}

		void acknowledged(long position, Entry.Acknowledged done) {
			this.acknowledged.put(position, Math.max(done.step(), acknowledgedBefore(position)));
			done.where().forEach((where) -> this.due.merge(where, done.step(), Math::max));
			if (done.where().contains(Entry.Where.TOPIC)) {
				this.toBeTold.add(done.step());
			}
		}

		int unanswered() {
			return this.attempted - acknowledgedBefore(Long.MAX_VALUE);
		}

		int acknowledgedBefore(long position) {
			Map.Entry<Long, Integer> known = this.acknowledged.floorEntry(position);
			return (known != null) ? known.getValue() : -1;
		}

		List<String> missing() {
			List<String> missing = new ArrayList<>();
			this.toBeTold.stream()
				.filter((step) -> !this.told.contains(step))
				.forEach((step) -> missing.add("no message of step " + step));
			this.due.forEach((where, step) -> {
				if (where != Entry.Where.TOPIC && this.last.getOrDefault(where, -1) < step) {
					missing.add("step %d is not seen in %s".formatted(step, where));
				}
			});
			return missing;
		}

	}

}
