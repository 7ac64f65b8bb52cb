package org.ashar.knowledge.search;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.ashar.knowledge.index.Fields;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Vocabulary;

/** Which records a question leaves out whatever their words. */
final class Filters {

	private Filters() {
	}

	/** Refuses what nothing could fit. */
	static void check(Question question, Vocabulary vocabulary) {
		if (question.topic() != null && vocabulary.topic(question.topic()).isEmpty()) {
			throw new SearchProblem.UnknownTopic();
		}
		if (question.country() != null && vocabulary.country(question.country()).isEmpty()) {
			throw new SearchProblem.UnknownCountry();
		}
		if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
			throw new SearchProblem.EndsBeforeStart();
		}
	}

	/** Without those that facets offer to change. */
	static Query openToFacets(Query matching, Question question) {
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.MUST)
			.add(Reading.records(), Occur.FILTER);
		if (question.from() != null) {
			query.add(LongPoint.newRangeQuery(Fields.LAST, question.from().toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
		}
		if (question.to() != null) {
			query.add(LongPoint.newRangeQuery(Fields.FIRST, Long.MIN_VALUE, question.to().toEpochDay()), Occur.FILTER);
		}
		return query.build();
	}

}
