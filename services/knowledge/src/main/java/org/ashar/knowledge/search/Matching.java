package org.ashar.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.ashar.infra.platform.language.Language;
import org.ashar.knowledge.index.Fields;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;

/**
 * Which records hold the words of a question, and which hold them best. All words must be
 * there, in one language or across them. What holds them all in the reader's own language
 * comes before everything else.
 */
final class Matching {

	private static final float IN_TITLE = 3;

	private static final float PLAIN = 0.6f;

	private static final float BEGINNING = 0.3f;

	private static final float ACROSS_LANGUAGES = 0.5f;

	/** More than any words can be worth. */
	private static final float OWN_LANGUAGE = 4096;

	private Matching() {
	}

	static Query query(Wording wording, Language reader) {
		List<Query> ways = new ArrayList<>();
		for (Language language : Language.values()) {
			if (!wording.in(language).isEmpty()) {
				ways.add(allOf(wording, language));
			}
		}
		if (ways.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		ways.add(new BoostQuery(acrossLanguages(wording), ACROSS_LANGUAGES));
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
		if (!wording.in(reader).isEmpty()) {
			query.add(new BoostQuery(new ConstantScoreQuery(allOf(wording, reader)), OWN_LANGUAGE), Occur.SHOULD);
		}
		return query.build();
	}

	/** A word that says nothing in one of the languages need not be anywhere. */
	private static Query acrossLanguages(Wording wording) {
		List<Query> telling = wording.words()
			.stream()
			.filter(word -> word.size() == Language.values().length)
			.map(word -> inAnyLanguage(wording, word))
			.toList();
		return telling.isEmpty() ? new MatchNoDocsQuery() : all(telling);
	}

	private static Query inAnyLanguage(Wording wording, Map<Language, Token> word) {
		return new DisjunctionMaxQuery(
				word.entrySet().stream().map(each -> word(wording, each.getValue(), each.getKey())).toList(), 0);
	}

	private static Query allOf(Wording wording, Language language) {
		return all(wording.in(language).stream().map(word -> word(wording, word, language)).toList());
	}

	/** A word, or where it may be broken off also what begins with it. */
	private static Query word(Wording wording, Token word, Language language) {
		String beginning = wording.beginning(word);
		if (beginning == null) {
			return word(word, language);
		}
		return new BooleanQuery.Builder().add(word(word, language), Occur.SHOULD)
			.add(term(Fields.typing(language), beginning, IN_TITLE * BEGINNING), Occur.SHOULD)
			.add(new BoostQuery(new PrefixQuery(new Term(Fields.text(language), beginning)), BEGINNING), Occur.SHOULD)
			.build();
	}

	/**
	 * A word in title or text, as it is, without its Kyrgyz letters, or as a beginning.
	 */
	static Query word(Token word, Language language) {
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(whole(word, language), Occur.SHOULD);
		if (language == Language.KY && Words.isBeginning(Words.plain(word))) {
			query.add(term(Fields.BEGINNINGS, Words.plain(word), BEGINNING), Occur.SHOULD);
		}
		return query.build();
	}

	/** A word in title or text, as it is or without its Kyrgyz letters. */
	static Query whole(Token word, Language language) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (String term : word.terms()) {
			float worth = term.equals(word.terms().getFirst()) ? 1 : PLAIN;
			query.add(term(Fields.title(language), term, IN_TITLE * worth), Occur.SHOULD);
			query.add(term(Fields.text(language), term, worth), Occur.SHOULD);
		}
		return query.build();
	}

	private static Query term(String field, String term, float worth) {
		return new BoostQuery(new TermQuery(new Term(field, term)), worth);
	}

	private static Query all(List<Query> words) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		words.forEach(word -> query.add(word, Occur.MUST));
		return query.build();
	}

}
