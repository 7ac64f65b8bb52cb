package org.ashar.directory.duplicate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings names in Kyrgyz, Russian and English letters into one form. What people write
 * for one another becomes the same: {@code Тянь-Шань} and {@code Tian Shan},
 * {@code Жогорку} and {@code Jogorku}, {@code Сорос фонду} and {@code Soros Fondu}.
 */
final class Spelling {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern TWICE = Pattern.compile("(.)\\1+");

	private static final Pattern VOWELS = Pattern.compile("[aeiou]");

	private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"),
			Map.entry('в', "v"), Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('ж', "j"),
			Map.entry('з', "z"), Map.entry('и', "i"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"),
			Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"),
			Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ф', "f"), Map.entry('х', "h"), Map.entry('ц', "c"),
			Map.entry('ч', "ch"), Map.entry('ш', "sh"), Map.entry('щ', "sh"), Map.entry('ъ', ""), Map.entry('ы', "i"),
			Map.entry('ь', ""), Map.entry('э', "e"), Map.entry('ю', "iu"), Map.entry('я', "ia"), Map.entry('ң', "n"),
			Map.entry('ө', "o"), Map.entry('ү', "u"), Map.entry('і', "i"), Map.entry('қ', "k"), Map.entry('ғ', "g"),
			Map.entry('ұ', "u"), Map.entry('һ', "h"), Map.entry('ә', "a"));

	/** Several letters for one sound, longer ones first. */
	private static final List<Map.Entry<String, String>> SOUNDS = List.of(Map.entry("shch", "sh"),
			Map.entry("sch", "sh"), Map.entry("dzh", "j"), Map.entry("dj", "j"), Map.entry("zh", "j"),
			Map.entry("kh", "h"), Map.entry("ts", "c"), Map.entry("tz", "c"), Map.entry("ph", "f"),
			Map.entry("ck", "k"), Map.entry("x", "ks"), Map.entry("q", "k"), Map.entry("w", "v"), Map.entry("y", "i"));

	/** Legal forms and words between words, in the common form. */
	private static final Set<String> SAYING_NOTHING = Stream
		.of("оо", "оф", "общественное", "объединение", "общественный", "коомдук", "бирикмеси", "бирикме", "уюму",
				"учреждение", "мекемеси", "public", "association", "union", "ngo", "the", "of", "and", "for", "in", "и",
				"в", "по", "на", "жана", "боюнча", "при", "кр")
		.map(Spelling::word)
		.collect(Collectors.toUnmodifiableSet());

	private Spelling() {
	}

	/** The words of a name that say something, in the common form, sorted and joined. */
	static String common(String name) {
		List<String> words = BETWEEN_WORDS.splitAsStream(lower(name))
			.map(Spelling::word)
			.filter((word) -> !word.isEmpty())
			.toList();
		List<String> saying = words.stream().filter((word) -> !SAYING_NOTHING.contains(word)).toList();
		return (saying.isEmpty() ? words : saying).stream().sorted().distinct().collect(Collectors.joining(" "));
	}

	/** The same without vowels, which are heard and written in many ways. */
	static String bones(String common) {
		return Stream.of(common.split(" ")).map(Spelling::bonesOf).sorted().collect(Collectors.joining(" "));
	}

	private static String bonesOf(String word) {
		if (word.length() < 2) {
			return word;
		}
		String first = VOWELS.matcher(word.substring(0, 1)).replaceAll("a");
		return TWICE.matcher(first + VOWELS.matcher(word.substring(1)).replaceAll("")).replaceAll("$1");
	}

	private static String lower(String text) {
		// й is и with a mark in this form, and ё is е.
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private static String word(String lower) {
		StringBuilder latin = new StringBuilder();
		lower.chars()
			.forEach((letter) -> latin.append(LATIN.getOrDefault((char) letter, String.valueOf((char) letter))));
		String sounds = latin.toString();
		for (Map.Entry<String, String> sound : SOUNDS) {
			sounds = sounds.replace(sound.getKey(), sound.getValue());
		}
		return TWICE.matcher(sounds).replaceAll("$1");
	}

}
