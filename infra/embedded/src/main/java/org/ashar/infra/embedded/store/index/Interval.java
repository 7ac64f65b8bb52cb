package org.ashar.infra.embedded.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries with {@code from <= entry < to}; no {@code to} means up to the end. */
record Interval(byte[] from, byte @Nullable [] to) {

	static final Interval EVERYTHING = new Interval(new byte[0], null);

	/** All entries that begin with these bytes. */
	static Interval startingWith(byte[] prefix) {
		return new Interval(prefix, after(prefix));
	}

	/**
	 * From the entries that begin with the one to those that begin with the other, both
	 * included.
	 */
	static Interval fromTo(byte[] first, byte[] last) {
		return new Interval(first, after(last));
	}

	/** In order and without overlap. */
	static List<Interval> merged(List<Interval> intervals) {
		List<Interval> sorted = new ArrayList<>(intervals);
		sorted.sort(Comparator.comparing(Interval::from, Arrays::compareUnsigned));
		List<Interval> merged = new ArrayList<>();
		for (Interval next : sorted) {
			Interval last = merged.isEmpty() ? null : merged.getLast();
			if (last == null || last.to != null && Arrays.compareUnsigned(last.to, next.from) < 0) {
				merged.add(next);
			}
			else {
				merged.set(merged.size() - 1, new Interval(last.from, later(last.to, next.to)));
			}
		}
		return merged;
	}

	private static byte @Nullable [] later(byte @Nullable [] one, byte @Nullable [] other) {
		if (one == null || other == null) {
			return null;
		}
		return Arrays.compareUnsigned(one, other) < 0 ? other : one;
	}

	/**
	 * The first bytes that are behind all that begin with the prefix; null if there are
	 * none.
	 */
	private static byte @Nullable [] after(byte[] prefix) {
		int last = prefix.length - 1;
		while (last >= 0 && prefix[last] == (byte) 0xFF) {
			last--;
		}
		if (last < 0) {
			return null;
		}
		byte[] after = Arrays.copyOf(prefix, last + 1);
		after[last]++;
		return after;
	}
}
