package org.ashar.knowledge.index;

import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** Titles are short, texts are longer, and of beginnings only one counts. */
final class Similarities extends PerFieldSimilarityWrapper {

	private static final Similarity TITLE = new RecordSimilarity(8, 0.75f);

	private static final Similarity TEXT = new RecordSimilarity(60, 0.5f);

	private static final Similarity BEGINNINGS = new RecordSimilarity(60, 0);

	@Override
	public Similarity get(String field) {
		if (field.equals(Fields.BEGINNINGS)) {
			return BEGINNINGS;
		}
		return field.startsWith("text.") ? TEXT : TITLE;
	}

}
