package org.ashar.knowledge.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.ashar.knowledge.index.Fields;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Counts, in one pass over all records with the words of a question, how many fit each
 * choice, and keeps the best of those that fit all. A record counts for a choice when it
 * meets every other condition; it counts for its topics and those above them, and for the
 * countries of its areas.
 */
final class FacetCount extends SimpleCollector {

	private static final int NONE = -1;

	private final List<Facet> facets;

	private final TopFieldCollector best;

	private @Nullable LeafCollector bestHere;

	private long total;

	private FacetCount(Question question, Vocabulary vocabulary, TopFieldCollector best) {
		this.facets = List.of(new Facet(Fields.TYPE, Set::of, question.type() != null ? question.type().code() : null),
				new Facet(Fields.TOPIC, vocabulary::topicsAbove, question.topic()),
				new Facet(Fields.AREA, vocabulary::countriesAbove, question.country()),
				new Facet(Fields.LANGUAGE, Set::of, question.language() != null ? question.language().tag() : null));
		this.best = best;
	}

	/** Of all records that a query finds which leaves the choices open. */
	static FacetCount of(Reading reading, Query open, Question question, TopFieldCollectorManager best)
			throws IOException {
		return reading.searcher().search(open, new CollectorManager<FacetCount, FacetCount>() {
			@Override
			public FacetCount newCollector() {
				return new FacetCount(question, reading.vocabulary(), best.newCollector());
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

	/** The best of them, in order. */
	List<ScoreDoc> best() {
		return List.of(best.topDocs().scoreDocs);
	}

	Map<String, Long> types() {
		return facets.get(0).counts();
	}

	Map<String, Long> topics() {
		return facets.get(1).counts();
	}

	Map<String, Long> countries() {
		return facets.get(2).counts();
	}

	Map<String, Long> languages() {
		return facets.get(3).counts();
	}

	/** All are looked at; only the best are scored. */
	@Override
	public ScoreMode scoreMode() {
		return best.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
		for (Facet facet : facets) {
			facet.enter(leaf);
		}
		bestHere = best.getLeafCollector(leaf);
	}

	@Override
	public void setScorer(Scorable scorer) throws IOException {
		if (bestHere != null) {
			bestHere.setScorer(scorer);
		}
	}

	@Override
	public void finish() throws IOException {
		for (Facet facet : facets) {
			facet.leave();
		}
	}

	/**
	 * A record that fails one condition only is what another choice there would bring.
	 */
	@Override
	public void collect(int document) throws IOException {
		int missed = 0;
		int missing = NONE;
		for (int i = 0; i < facets.size(); i++) {
			if (!facets.get(i).fits(document)) {
				missed++;
				missing = i;
			}
		}
		if (missed == 0) {
			total++;
			facets.forEach(Facet::count);
			if (bestHere != null) {
				bestHere.collect(document);
			}
		}
		else if (missed == 1) {
			facets.get(missing).count();
		}
	}

}
