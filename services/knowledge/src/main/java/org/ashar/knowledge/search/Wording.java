package org.ashar.knowledge.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question, each as the three languages understand it; where one leaves a
 * word out, it says nothing in that language.
 *
 * @param unfinished the last word as it was typed, where it may be the beginning of
 * another; null to take all words for whole
 */
record Wording(List<Map<Language, Token>> words, @Nullable String unfinished) {

	static final int MOST_WORDS = 20;

	/**
	 * @throws SearchProblem.TooManyWords when there are more than {@value #MOST_WORDS}
	 */
	static Wording of(String text, Words words) {
		Map<Integer, Map<Language, Token>> byPlace = new TreeMap<>();
		for (Language language : Language.values()) {
			for (Token token : words.tokens(language, text)) {
				byPlace.computeIfAbsent(token.start(), place -> new EnumMap<>(Language.class)).put(language, token);
			}
		}
		List<Map<Language, Token>> distinct = distinct(byPlace.values());
		if (distinct.size() > MOST_WORDS) {
			throw new SearchProblem.TooManyWords();
		}
		return new Wording(distinct, null);
	}

	/** The same question broken off in its last word; empty when that cannot be. */
	Optional<Wording> brokenOff(@Nullable String text, Words analyzers) {
		if (text == null || words.isEmpty()) {
			return Optional.empty();
		}
		Token last = words.getLast().values().iterator().next();
		return analyzers.beginning(text.substring(last.start(), last.end()))
			.map(beginning -> new Wording(words, beginning));
	}

	/**
	 * As what the last word may begin, where this is that word and it may be broken off.
	 */
	@Nullable String beginning(Token word) {
		boolean last = words.getLast().containsValue(word);
		return last ? unfinished : null;
	}

	/** The words that say something in a language. */
	List<Token> in(Language language) {
		return words.stream().filter(word -> word.containsKey(language)).map(word -> word.get(language)).toList();
	}

	/** Every term by which a word of a text in this language is what was asked for. */
	Set<String> terms(Language language) {
		Set<String> terms = new HashSet<>();
		in(language).forEach(token -> terms.addAll(token.terms()));
		return terms;
	}

	private static List<Map<Language, Token>> distinct(Collection<Map<Language, Token>> words) {
		Set<String> seen = new HashSet<>();
		List<Map<Language, Token>> distinct = new ArrayList<>();
		for (Map<Language, Token> word : words) {
			List<List<String>> terms = word.values().stream().map(Token::terms).toList();
			if (seen.add(terms.toString())) {
				distinct.add(word);
			}
		}
		return distinct;
	}
}
