package org.ashar.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.ashar.infra.platform.language.Language;
import org.ashar.knowledge.index.Fields;
import org.ashar.knowledge.index.Reading;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;

/**
 * Takes words that are in no record for those of the record that are written much like
 * them: one letter more, less, changed or swapped with the next, and two in long words.
 * It asks records only, not what the index still holds of past ones, so a rebuilt index
 * reads a question in the same way. A slip in an ending is not seen: it hides the stem. A
 * number is meant as it is written.
 */
final class Spelling {

	private static final int SHORTEST = 4;

	private static final int LONG = 7;

	/** The first letter is seldom wrong. */
	private static final int SURE = 1;

	/** A question with more of them is no slip. */
	private static final int MOST_WRONG = 3;

	private final Reading reading;

	Spelling(Reading reading) {
		this.reading = reading;
	}

	/**
	 * The question as it may have been meant; empty when all its words are known, or one
	 * is like no other.
	 */
	Optional<Wording> corrected(Wording asked) throws IOException {
		List<Map<Language, Token>> words = new ArrayList<>();
		int wrong = 0;
		for (Map<Language, Token> word : asked.words()) {
			boolean known = isKnown(word);
			Map<Language, Token> meant = known ? word : alike(word);
			wrong += known ? 0 : 1;
			if (meant.isEmpty() || wrong > MOST_WRONG) {
				return Optional.empty();
			}
			words.add(meant);
		}
		return wrong > 0 ? Optional.of(new Wording(words, null)) : Optional.empty();
	}

	/** Whether the last word is one of the record, more than the beginning of one. */
	boolean endsInWholeWord(Wording asked) throws IOException {
		return asked.words().isEmpty() || isAnyInRecords(asked.words().getLast(), Matching::whole);
	}

	/** A word that says nothing in one of the languages need not be anywhere. */
	private boolean isKnown(Map<Language, Token> word) throws IOException {
		return word.size() < Language.values().length || isAnyInRecords(word, Matching::word);
	}

	private boolean isAnyInRecords(Map<Language, Token> word, BiFunction<Token, Language, Query> query)
			throws IOException {
		for (Map.Entry<Language, Token> each : word.entrySet()) {
			if (isInRecords(query.apply(each.getValue(), each.getKey()))) {
				return true;
			}
		}
		return false;
	}

	/** With what it may mean in some languages; empty when that is nothing in any. */
	private Map<Language, Token> alike(Map<Language, Token> word) throws IOException {
		Map<Language, Token> alike = new EnumMap<>(word);
		for (Map.Entry<Language, Token> each : word.entrySet()) {
			Token token = each.getValue();
			List<String> terms = nearest(each.getKey(), Words.plain(token));
			if (!terms.isEmpty()) {
				alike.put(each.getKey(), new Token(token.start(), token.end(), terms));
			}
		}
		return alike.equals(word) ? Map.of() : alike;
	}

	private List<String> nearest(Language language, String word) throws IOException {
		if (word.length() < SHORTEST || !word.codePoints().allMatch(Character::isLetter)) {
			return List.of();
		}
		Map<String, Float> found = new TreeMap<>();
		collect(Fields.title(language), word, found);
		collect(Fields.text(language), word, found);
		float best = found.values().stream().max(Float::compare).orElse(0f);
		return found.entrySet().stream().filter(each -> each.getValue() == best).map(Map.Entry::getKey).toList();
	}

	private void collect(String field, String word, Map<String, Float> found) throws IOException {
		Terms terms = MultiTerms.getTerms(reading.searcher().getIndexReader(), field);
		if (terms == null) {
			return;
		}
		int slips = word.length() < LONG ? 1 : 2;
		FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, word), slips, SURE, true);
		BoostAttribute closeness = near.attributes().addAttribute(BoostAttribute.class);
		for (BytesRef term = near.next(); term != null; term = near.next()) {
			if (isInRecords(new TermQuery(new Term(field, BytesRef.deepCopyOf(term))))) {
				found.merge(term.utf8ToString(), closeness.getBoost(), Math::max);
			}
		}
	}

	/** The first record will do: how many there are is not asked. */
	private boolean isInRecords(Query query) throws IOException {
		Query records = new BooleanQuery.Builder().add(query, Occur.FILTER)
			.add(Reading.records(), Occur.FILTER)
			.build();
		TopScoreDocCollectorManager any = new TopScoreDocCollectorManager(1, 0);
		return reading.searcher().search(new ConstantScoreQuery(records), any).scoreDocs.length > 0;
	}

}
