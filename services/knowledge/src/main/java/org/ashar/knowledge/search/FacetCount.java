package org.ashar.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.ashar.knowledge.index.Fields;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Counts, in one pass over all records with the words of a question, how many fit each
 * choice. A record counts for a choice when it meets every other condition; it counts for
 * its topics and those above them, and for the countries of its areas.
 */
final class FacetCount extends SimpleCollector {

	private static final int TYPE = 0;

	private static final int TOPIC = 1;

	private static final int COUNTRY = 2;

	private static final int LANGUAGE = 3;

	private final @Nullable String[] wanted;

	private final List<Facet> facets;

	private final List<Map<String, Long>> counts = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(),
			new TreeMap<>());

	private long total;

	private FacetCount(Question question, Vocabulary vocabulary) {
		this.facets = List.of(new Facet(Fields.TYPE, Set::of), new Facet(Fields.TOPIC, vocabulary::topicsAbove),
				new Facet(Fields.AREA, vocabulary::countriesAbove), new Facet(Fields.LANGUAGE, Set::of));
		this.wanted = new String[] { question.type() != null ? question.type().code() : null, question.topic(),
				question.country(), question.language() != null ? question.language().tag() : null };
	}

	/** Of all records that a query finds which leaves the choices open. */
	static FacetCount of(Reading reading, Query open, Question question) throws IOException {
		return reading.searcher().search(open, new CollectorManager<FacetCount, FacetCount>() {
			@Override
			public FacetCount newCollector() {
				return new FacetCount(question, reading.vocabulary());
			}

			/** Our searchers ask one part of the index after the other. */
			@Override
			public FacetCount reduce(Collection<FacetCount> counts) {
				return counts.iterator().next();
			}
		});
	}

	/** How many records meet all conditions. */
	long total() {
		return total;
	}

	Map<String, Long> types() {
		return counts.get(TYPE);
	}

	Map<String, Long> topics() {
		return counts.get(TOPIC);
	}

	Map<String, Long> countries() {
		return counts.get(COUNTRY);
	}

	Map<String, Long> languages() {
		return counts.get(LANGUAGE);
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
		for (Facet facet : facets) {
			facet.enter(leaf);
		}
	}

	@Override
	public void collect(int document) throws IOException {
		List<Set<String>> values = new ArrayList<>(facets.size());
		for (Facet facet : facets) {
			values.add(facet.values(document));
		}
		int missed = 0;
		int missing = -1;
		for (int i = 0; i < wanted.length; i++) {
			if (wanted[i] != null && !values.get(i).contains(wanted[i])) {
				missed++;
				missing = i;
			}
		}
		count(values, missed, missing);
	}

	/**
	 * A record that fails one condition only is what another choice there would bring.
	 */
	private void count(List<Set<String>> values, int missed, int missing) {
		total += (missed == 0) ? 1 : 0;
		for (int i = 0; i < wanted.length; i++) {
			if (missed == 0 || (missed == 1 && missing == i)) {
				Map<String, Long> counted = counts.get(i);
				values.get(i).forEach(value -> counted.merge(value, 1L, Long::sum));
			}
		}
	}

	/**
	 * What records have of one facet. In a part of the index each value is looked up once
	 * with all that it counts for: most records have one, and many have the same.
	 */
	private static final class Facet {

		private final String field;

		private final Function<String, Set<String>> above;

		private @Nullable SortedSetDocValues here;

		private final Map<Long, Set<String>> known = new HashMap<>();

		private Facet(String field, Function<String, Set<String>> above) {
			this.field = field;
			this.above = above;
		}

		private void enter(LeafReaderContext leaf) throws IOException {
			here = DocValues.getSortedSet(leaf.reader(), field);
			known.clear();
		}

		private Set<String> values(int document) throws IOException {
			if (here == null || !here.advanceExact(document)) {
				return Set.of();
			}
			Set<String> first = known(here, here.nextOrd());
			if (here.docValueCount() == 1) {
				return first;
			}
			Set<String> all = new HashSet<>(first);
			for (int i = 1; i < here.docValueCount(); i++) {
				all.addAll(known(here, here.nextOrd()));
			}
			return all;
		}

		private Set<String> known(SortedSetDocValues values, long ordinal) throws IOException {
			Set<String> found = known.get(ordinal);
			if (found == null) {
				found = above.apply(values.lookupOrd(ordinal).utf8ToString());
				known.put(ordinal, found);
			}
			return found;
		}

	}

}
