package org.ashar.infra.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/**
 * How well the stemmer does on words whose dictionary form is known. Nothing is claimed
 * beyond what is printed here.
 */
class KyrgyzStemmerTests {

	private final KyrgyzStemmer stemmer = new KyrgyzStemmer(WordList.read("kyrgyz-lemmas.txt"));

	@Test
	void endingsComeOffFromTheLastToTheFirst() {
		assertThat(stemmer.stem("уюмдарынын")).isEqualTo("уюм");
		assertThat(stemmer.stem("көйгөйлөрүнүн")).isEqualTo("көйгөй");
		assertThat(stemmer.stem("россиядагы")).isEqualTo("россия");
		assertThat(stemmer.stem("укугу")).isEqualTo("укук");
		assertThat(stemmer.stem("мектебинде")).isEqualTo("мектеп");
		assertThat(stemmer.stem("балдарына")).isEqualTo("бала");
	}

	@Test
	void whatOnlyLooksLikeAnEndingStays() {
		assertThat(List.of("карта", "республика", "кабарчы", "негизги", "жаңы", "соода", "үй", "эл"))
			.allSatisfy(word -> assertThat(stemmer.stem(word)).isEqualTo(word));
	}

	@Test
	void everyWordOfTheListNeedsIt() {
		KyrgyzStemmer bare = new KyrgyzStemmer(java.util.Set.of());
		List<String> needless = WordList.read("kyrgyz-lemmas.txt")
			.stream()
			.filter(word -> List
				.of("", "у", "ы", "и", "ү", "ту", "ти", "ты", "тү", "ду", "ды", "ди", "дү", "су", "сы", "си")
				.stream()
				.allMatch(ending -> bare.stem(word + ending).equals(stemmer.stem(word + ending))))
			.toList();
		assertThat(needless).isEmpty();
	}

	@Test
	void mostWordsAreTakenBackToTheirDictionaryForm() throws IOException {
		Map<String, String> gold = gold();
		long right = gold.entrySet()
			.stream()
			.filter(pair -> stemmer.stem(pair.getKey()).equals(pair.getValue()))
			.count();
		long typed = gold.entrySet()
			.stream()
			.filter(pair -> stemmer.stem(plain(pair.getKey())).equals(plain(pair.getValue())))
			.count();
		double exact = right / (double) gold.size();
		double onRussianKeyboards = typed / (double) gold.size();
		report("Kyrgyz stems: %d pairs, exact %.3f, typed on Russian keyboards %.3f", gold.size(), exact,
				onRussianKeyboards);
		assertThat(gold.size()).isGreaterThanOrEqualTo(200);
		assertThat(exact).isGreaterThan(0.97);
		assertThat(onRussianKeyboards).isGreaterThan(0.97);
	}

	/** Two forms belong together when they have one dictionary form. */
	@Test
	void formsOfOneWordMeetAndOthersDoNot() throws IOException {
		Map<String, String> gold = gold();
		new LinkedHashMap<>(gold).values().forEach(lemma -> gold.put(lemma, lemma));
		List<String> words = new ArrayList<>(gold.keySet());
		long met = 0;
		long rightlyMet = 0;
		long together = 0;
		for (int i = 0; i < words.size(); i++) {
			for (int j = i + 1; j < words.size(); j++) {
				boolean same = Objects.equals(gold.get(words.get(i)), gold.get(words.get(j)));
				boolean meet = stemmer.stem(words.get(i)).equals(stemmer.stem(words.get(j)));
				together += same ? 1 : 0;
				met += meet ? 1 : 0;
				rightlyMet += (same && meet) ? 1 : 0;
			}
		}
		double precision = rightlyMet / (double) met;
		double recall = rightlyMet / (double) together;
		report("Kyrgyz forms that meet: %d words, precision %.3f, recall %.3f", words.size(), precision, recall);
		assertThat(precision).isGreaterThan(0.97);
		assertThat(recall).isGreaterThan(0.96);
	}

	private static Map<String, String> gold() throws IOException {
		Map<String, String> pairs = new LinkedHashMap<>();
		try (InputStream file = KyrgyzStemmerTests.class.getResourceAsStream("kyrgyz-stems.tsv")) {
			String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
			text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(pair -> {
				assertThat(pairs.put(pair[0], pair[1])).as(pair[0]).isNull();
			});
		}
		return pairs;
	}

	private static String plain(String word) {
		return KyrgyzLetters.asOnRussianKeyboards(word);
	}

	private static void report(String pattern, Object... figures) {
		System.out.println(String.format(Locale.ROOT, pattern, figures));
	}

}
