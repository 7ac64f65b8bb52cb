package org.ashar.notifications.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
	 * What says one of these must be looked into, and nothing else: the longest word,
	 * since the longest are the rarest.
	 */
	public Set<String> anchors() {
		Set<String> anchors = new LinkedHashSet<>();
		Optional<Map<Language, Token>> everywhere = words.stream()
			.filter(Search::saysSomethingEverywhere)
			.max(Comparator.comparingInt(Search::length));
		if (everywhere.isPresent()) {
			everywhere.get().forEach((language, token) -> anchors.addAll(Spoken.keys(language, token)));
			return anchors;
		}
		for (Language language : Language.values()) {
			in(language).stream()
				.max(Comparator.comparingInt(token -> token.end() - token.start()))
				.ifPresent(token -> anchors.addAll(Spoken.keys(language, token)));
		}
		return anchors;
	}

	/** Whether everything that is looked for is said. */
	public boolean isMetBy(Spoken spoken) {
		for (Language language : Language.values()) {
			List<Token> wanted = in(language);
			if (!wanted.isEmpty() && wanted.stream().allMatch(token -> spoken.has(language, token))) {
				return true;
			}
		}
		return isMetAcrossLanguages(spoken);
	}

	/** A word that says nothing in one of the languages need not be anywhere. */
	private boolean isMetAcrossLanguages(Spoken spoken) {
		List<Map<Language, Token>> telling = new ArrayList<>(words);
		telling.removeIf(word -> !saysSomethingEverywhere(word));
		return !telling.isEmpty() && telling.stream()
			.allMatch(word -> word.entrySet().stream().anyMatch(each -> spoken.has(each.getKey(), each.getValue())));
	}

	private List<Token> in(Language language) {
		return words.stream().filter(word -> word.containsKey(language)).map(word -> word.get(language)).toList();
	}

	private static boolean saysSomethingEverywhere(Map<Language, Token> word) {
		return word.size() == Language.values().length;
	}

	private static int length(Map<Language, Token> word) {
		Collection<Token> tokens = word.values();
		return tokens.stream().mapToInt(token -> token.end() - token.start()).max().orElse(0);
	}

}
