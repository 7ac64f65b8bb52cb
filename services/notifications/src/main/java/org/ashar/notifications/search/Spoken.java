package org.ashar.notifications.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;

/** What is said somewhere, as the words it is found by. */
public final class Spoken {

	private final Set<String> keys;

	private Spoken(Set<String> keys) {
		this.keys = keys;
	}

	/** Everything that these texts say, each in its languages. */
	public static Spoken of(Collection<Text> texts, Words words) {
		Set<String> keys = new HashSet<>();
		for (Text text : texts) {
			text.values().forEach((language, value) -> {
				words.tokens(language, value).forEach(token -> keys.addAll(whole(language, token.terms())));
				if (language == Language.KY) {
					words.beginningsOf(value).forEach(beginning -> keys.add(begun(beginning)));
				}
			});
		}
		return new Spoken(keys);
	}

	/**
	 * By what a word of a search is met: as it is, and in Kyrgyz also as a beginning,
	 * which holds the stem that the stemmer missed. So does the search over everything.
	 */
	static List<String> keys(Language language, Token token) {
		List<String> keys = whole(language, token.terms());
		if (language == Language.KY && Words.isBeginning(Words.plain(token))) {
			keys.add(begun(Words.plain(token)));
		}
		return keys;
	}

	private static List<String> whole(Language language, List<String> terms) {
		List<String> keys = new ArrayList<>();
		terms.forEach(term -> keys.add("word:" + language.tag() + ":" + term));
		return keys;
	}

	private static String begun(String beginning) {
		return "begin:" + beginning;
	}

	/** By what searches are met. */
	public Set<String> keys() {
		return Set.copyOf(keys);
	}

}
