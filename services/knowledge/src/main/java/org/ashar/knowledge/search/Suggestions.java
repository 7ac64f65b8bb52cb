package org.ashar.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.ashar.infra.platform.language.Language;
import org.ashar.knowledge.index.Fields;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Entry;
import org.ashar.infra.words.Words;
import org.springframework.stereotype.Component;

/**
 * Guesses while somebody types: records whose titles or names hold all that was typed, as
 * words or as beginnings of words.
 */
@Component
public final class Suggestions {

	private static final int MOST = 10;

	private static final float OWN_LANGUAGE = 3;

	private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE,
			new SortField(Fields.KEY, SortField.Type.STRING));

	private final Library library;

	private final Words words;

	/** Over the whole library. */
	public Suggestions(Library library, Words words) {
		this.library = library;
		this.words = words;
	}

	/** The best guesses, at most ten. */
	public List<Entry> of(String typed, Language reader) {
		List<String> beginnings = words.typed(typed).stream().distinct().toList();
		if (beginnings.size() > Wording.MOST_WORDS) {
			throw new SearchProblem.TooManyWords();
		}
		return beginnings.isEmpty() ? List.of() : library.read(reading -> guess(reading, query(beginnings, reader)));
	}

	private static Query query(List<String> beginnings, Language reader) {
		List<Query> ways = new ArrayList<>();
		for (Language language : Language.values()) {
			BooleanQuery.Builder all = new BooleanQuery.Builder();
			beginnings.forEach(each -> all.add(new TermQuery(new Term(Fields.typing(language), each)), Occur.MUST));
			ways.add(new BoostQuery(all.build(), language == reader ? OWN_LANGUAGE : 1));
		}
		return new BooleanQuery.Builder().add(Reading.records(), Occur.FILTER)
			.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST)
			.build();
	}

	private static List<Entry> guess(Reading reading, Query query) {
		try {
			List<Entry> guesses = new ArrayList<>();
			for (ScoreDoc found : reading.searcher().search(query, MOST, BY_SCORE).scoreDocs) {
				guesses.add(reading.entry(found));
			}
			return guesses;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
