package org.ashar.infra.bench.register;

/** A word for each number, none of which begins another. */
final class Words {

	private static final String CONSONANTS = "bdfgklmnprstvz";

	private static final String VOWELS = "aeiou";

	private Words() {
	}

	static String of(int number) {
		StringBuilder word = new StringBuilder();
		int rest = number;
		for (int syllable = 0; syllable < 4; syllable++) {
			word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
			rest /= CONSONANTS.length();
			word.append(VOWELS.charAt((number * 7 + syllable * 3) % VOWELS.length()));
		}
		return word.toString();
	}

}
