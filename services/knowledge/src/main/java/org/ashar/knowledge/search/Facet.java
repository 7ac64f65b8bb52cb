package org.ashar.knowledge.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * Counts what records have of one facet. In a part of the index values are numbers, and
 * most records have one: it is counted by its number, and made a word with all that it
 * counts for when the part is done.
 */
final class Facet {

	private static final int UNKNOWN = 0;

	private static final int FITS = 1;

	private static final int FAILS = 2;

	private static final int NONE = -1;

	private final String field;

	private final Function<String, Set<String>> above;

	private final @Nullable String wanted;

	private final Map<String, Long> counts = new TreeMap<>();

	private SortedSetDocValues here = DocValues.emptySortedSet();

	private int[] numbers = {};

	private byte[] fitting = {};

	/** The only value of the record looked at last, or none. */
	private int only = NONE;

	/** What it counts for if it has more. */
	private Set<String> all = Set.of();

	/**
	 * Of a field.
	 * @param above all that a value counts for
	 * @param wanted null where every record will do
	 */
	Facet(String field, Function<String, Set<String>> above, @Nullable String wanted) {
		this.field = field;
		this.above = above;
		this.wanted = wanted;
	}

	/** How often each value was counted, those above it among them. */
	Map<String, Long> counts() {
		return counts;
	}

	void enter(LeafReaderContext leaf) throws IOException {
		here = DocValues.getSortedSet(leaf.reader(), field);
		numbers = new int[(int) here.getValueCount()];
		fitting = new byte[numbers.length];
	}

	/** Puts what was counted in this part of the index to the rest. */
	void leave() throws IOException {
		for (int number = 0; number < numbers.length; number++) {
			if (numbers[number] > 0) {
				count(above(number), numbers[number]);
				numbers[number] = 0;
			}
		}
	}

	/** Looks at a record: whether it has what is wanted. */
	boolean fits(int document) throws IOException {
		only = NONE;
		all = Set.of();
		if (!here.advanceExact(document)) {
			return wanted == null;
		}
		if (here.docValueCount() > 1) {
			all = new HashSet<>();
			for (int i = here.docValueCount(); i > 0; i--) {
				all.addAll(above((int) here.nextOrd()));
			}
			return wanted == null || all.contains(wanted);
		}
		only = (int) here.nextOrd();
		return wanted == null || fits(only, wanted);
	}

	/** Counts the record that was looked at last. */
	void count() {
		if (only != NONE) {
			numbers[only]++;
		}
		else {
			count(all, 1);
		}
	}

	private void count(Set<String> values, long times) {
		values.forEach(value -> counts.merge(value, times, Long::sum));
	}

	private boolean fits(int number, String value) throws IOException {
		if (fitting[number] == UNKNOWN) {
			fitting[number] = (byte) (above(number).contains(value) ? FITS : FAILS);
		}
		return fitting[number] == FITS;
	}

	private Set<String> above(int number) throws IOException {
		return above.apply(here.lookupOrd(number).utf8ToString());
	}

}
