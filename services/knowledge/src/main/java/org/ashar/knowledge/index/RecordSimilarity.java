package org.ashar.knowledge.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 without the statistics of the collection. How good a record answers a question
 * depends on the two of them alone: not on other records, nor on what the index still
 * holds of deleted ones. So a rebuilt index gives the same answers, as does another
 * instance, and a cursor stays where it is while records come and go.
 */
final class RecordSimilarity extends Similarity {

	private static final float SATURATION = 1.2f;

	private final float lengthMatters;

	private final float usualLength;

	/**
	 * For a field of which a text usually has so many words.
	 * @param lengthMatters how much a longer text counts less, 0 to 1
	 */
	RecordSimilarity(float usualLength, float lengthMatters) {
		this.usualLength = usualLength;
		this.lengthMatters = lengthMatters;
	}

	@Override
	public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
		return new SimScorer() {
			@Override
			public float score(float frequency, long norm) {
				float length = SmallFloat.byte4ToInt((byte) norm) / usualLength;
				float dampened = SATURATION * (1 - lengthMatters + lengthMatters * length);
				return boost * frequency * (SATURATION + 1) / (frequency + dampened);
			}
		};
	}

}
