package org.ashar.events.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Words as they are looked for: without case and accents, and the Kyrgyz letters that
 * Russian keyboards lack as people write them there.
 */
final class Words {

	/** Shorter ones are in everything. */
	private static final int SHORTEST = 2;

	/** Many addresses begin with the same word: then the seventh letter tells more. */
	private static final int[] LENGTHS = { SHORTEST, 4, 7 };

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private Words() {
	}

	/** Those of some texts. */
	static Set<String> of(@Nullable String... texts) {
		return Stream.of(texts)
			.filter(Objects::nonNull)
			.flatMap(text -> Arrays.stream(BETWEEN.split(folded(text))))
			.filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Beginnings by which a word is found: the first two, four and seven letters. */
	static Stream<String> heads(String word) {
		int letters = word.codePointCount(0, word.length());
		return Arrays.stream(LENGTHS).filter(length -> length <= letters).mapToObj(length -> first(word, length));
	}

	/** Which of the beginnings says most of what somebody has typed. */
	static String head(String typed) {
		return heads(typed).reduce(typed, (_, longer) -> longer);
	}

	/** Whether each of those typed begins one of the words. */
	static boolean begin(Set<String> words, List<String> typed) {
		return typed.stream().allMatch(piece -> words.stream().anyMatch(word -> word.startsWith(piece)));
	}

	private static String first(String word, int count) {
		return word.substring(0, word.offsetByCodePoints(0, count));
	}

	private static String folded(String text) {
		String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return plain.toLowerCase(Locale.ROOT).replace('ң', 'н').replace('ө', 'о').replace('ү', 'у');
	}

}
