package org.ashar.notifications.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;

/**
 * Words that somebody looks for, each as the three languages understand it. All of them
 * must be there, in one language or across them: the rule of the search over everything,
 * so that whoever saves a search is told of what it would have found.
 */
public final class Search {

	/** A search has no more words than this. */
	public static final int MOST_WORDS = 20;

	private final List<Map<Language, Token>> words;

	private Search(List<Map<Language, Token>> words) {
		this.words = words;
	}

	/** The search for these words. */
	public static Search of(String text, Words analyzers) {
		Map<Integer, Map<Language, Token>> byPlace = new TreeMap<>();
		for (Language language : Language.values()) {
			for (Token token : analyzers.tokens(language, text)) {
				byPlace.computeIfAbsent(token.start(), place -> new EnumMap<>(Language.class)).put(language, token);
			}
		}
		return new Search(List.copyOf(byPlace.values()));
	}

	/** Whether it says anything, and not too much. */
	public boolean isSensible() {
		return !words.isEmpty() && words.size() <= MOST_WORDS;
	}

	/**
	 * A word that says nothing in one of the languages need not be anywhere, if another
	 * one says something in all of them: who meets all words in one language meets those,
	 * too.
	 */
	public Wanted wanted() {
		List<Map<Language, Token>> telling = words.stream().filter(Search::saysSomethingEverywhere).toList();
		if (!telling.isEmpty()) {
			return Wanted.all(telling.stream().map(Search::inAnyLanguage).toList());
		}
		return Wanted.any(
				Stream.of(Language.values()).map(this::in).filter(inOne -> !inOne.isEmpty()).map(Wanted::all).toList());
	}

	private static Wanted inAnyLanguage(Map<Language, Token> word) {
		return Wanted.key(word.entrySet()
			.stream()
			.flatMap(each -> Spoken.keys(each.getKey(), each.getValue()).stream())
			.toList());
	}

	private List<Wanted> in(Language language) {
		return words.stream()
			.filter(word -> word.containsKey(language))
			.map(word -> Wanted.key(Spoken.keys(language, word.get(language))))
			.toList();
	}

	private static boolean saysSomethingEverywhere(Map<Language, Token> word) {
		return word.size() == Language.values().length;
	}

}
