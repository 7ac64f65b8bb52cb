package org.ashar.knowledge.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
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

	/** With all conditions, for the records that are shown. */
	static Query all(Query matching, Question question, Vocabulary vocabulary) {
		BooleanQuery.Builder query = open(matching, question);
		if (question.type() != null) {
			query.add(new TermQuery(new Term(Fields.TYPE, question.type().code())), Occur.FILTER);
		}
		if (question.topic() != null) {
			query.add(anyOf(Fields.TOPIC, vocabulary.topicsBelow(question.topic())), Occur.FILTER);
		}
		if (question.country() != null) {
			query.add(anyOf(Fields.AREA, vocabulary.areasBelow(question.country())), Occur.FILTER);
		}
		if (question.language() != null) {
			query.add(anyOf(Fields.LANGUAGE, Set.of(question.language().tag())), Occur.FILTER);
		}
		return query.build();
	}

	/** Without those that facets offer to change, for the facets. */
	static Query openToFacets(Query matching, Question question) {
		return open(matching, question).build();
	}

	private static BooleanQuery.Builder open(Query matching, Question question) {
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.MUST)
			.add(Reading.records(), Occur.FILTER);
		if (question.from() != null) {
			query.add(LongPoint.newRangeQuery(Fields.LAST, question.from().toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
		}
		if (question.to() != null) {
			query.add(LongPoint.newRangeQuery(Fields.FIRST, Long.MIN_VALUE, question.to().toEpochDay()), Occur.FILTER);
		}
		return query;
	}

	private static Query anyOf(String field, Collection<String> values) {
		List<BytesRef> words = values.stream().map(BytesRef::new).toList();
		return new TermInSetQuery(field, words);
	}

}
