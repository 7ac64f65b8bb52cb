package org.ashar.infra.platform.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words under which a record is found in a list. Letters that people write for one
 * another, because a keyboard lacks them, become one letter: ё and е, ң and н, ө and о, ү
 * and у.
 */
public final class SearchKeys {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final int LONGEST_WORD = 60;

	private static final int MOST_WORDS = 400;

	private SearchKeys() {
	}

	/** All words of these texts, each once. */
	public static List<String> of(Stream<String> texts) {
		Set<String> keys = new TreeSet<>();
		texts.flatMap(SearchKeys::words).forEach(keys::add);
		return keys.stream().limit(MOST_WORDS).toList();
	}

	/** The words of what somebody looks for, in the order and form of the keys. */
	public static Stream<String> words(String text) {
		String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace('ң', 'н')
			.replace('ө', 'о')
			.replace('ү', 'у');
		return BETWEEN_WORDS.splitAsStream(folded)
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, Math.min(word.length(), LONGEST_WORD)));
	}

}
