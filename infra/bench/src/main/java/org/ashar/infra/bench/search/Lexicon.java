package org.ashar.infra.bench.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The words of one language, some used much more than others (Zipf). Some are marked by a
 * letter that the others lack, at their end: no stemmer takes it for an ending, none of
 * them begins another, so whichever way they are counted the number is the same. These
 * are asked for.
 */
final class Lexicon {

	private static final int WORDS = 5_000;

	/* Those much more frequent or rarer say little. */
	private static final int FIRST_ASKED = 20;

	private static final int LAST_ASKED = 500;

	private static final int EVERY = 8;

	private final List<String> words = new ArrayList<>();

	private final double[] reach = new double[WORDS];

	/** Of syllables from these letters, each the same for the same seed. */
	Lexicon(String consonants, String vowels, char mark, long seed) {
		Random random = new Random(seed);
		Set<String> distinct = new LinkedHashSet<>();
		while (distinct.size() < WORDS) {
			String stem = stem(consonants, vowels, 2 + random.nextInt(3), random);
			distinct.add(isAsked(distinct.size()) ? stem + mark : stem);
		}
		this.words.addAll(distinct);
		double sum = 0;
		for (int rank = 0; rank < WORDS; rank++) {
			sum += 1.0 / (rank + 1);
			this.reach[rank] = sum;
		}
	}

	/** So many words in a row; the number of each that is asked for is noted. */
	String text(int length, Random random, Set<String> asked) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			int rank = rank(random.nextDouble() * this.reach[WORDS - 1]);
			String word = this.words.get(rank);
			if (isAsked(rank)) {
				asked.add(word);
			}
			text.append(i == 0 ? "" : " ").append(word);
		}
		return text.toString();
	}

	/** The words that are asked for, the most frequent first. */
	List<String> asked() {
		List<String> asked = new ArrayList<>();
		for (int rank = 0; rank < WORDS; rank++) {
			if (isAsked(rank)) {
				asked.add(this.words.get(rank));
			}
		}
		return asked;
	}

	private static boolean isAsked(int rank) {
		return rank >= FIRST_ASKED && rank < LAST_ASKED && rank % EVERY == 0;
	}

	private int rank(double at) {
		int found = java.util.Arrays.binarySearch(this.reach, at);
		return Math.min(WORDS - 1, (found < 0) ? -found - 1 : found);
	}

	private static String stem(String consonants, String vowels, int syllables, Random random) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < syllables; i++) {
			word.append(consonants.charAt(random.nextInt(consonants.length())))
				.append(vowels.charAt(random.nextInt(vowels.length())));
		}
		return word.toString();
	}

}
