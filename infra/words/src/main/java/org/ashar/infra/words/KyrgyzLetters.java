package org.ashar.infra.words;

/** The letters of Kyrgyz beyond those of Russian, and how people without them write. */
final class KyrgyzLetters {

	private KyrgyzLetters() {
	}

	/** As typed on a Russian keyboard: н, о and у in the place of ң, ө and ү. */
	static String asOnRussianKeyboards(String word) {
		StringBuilder typed = new StringBuilder(word.length());
		for (int i = 0; i < word.length(); i++) {
			typed.append(switch (word.charAt(i)) {
				case 'ң' -> 'н';
				case 'ө' -> 'о';
				case 'ү' -> 'у';
				default -> word.charAt(i);
			});
		}
		return typed.toString();
	}

	static boolean isVowel(char letter) {
		return "аеёиоуыэюяөү".indexOf(letter) >= 0;
	}

	/** Of the vowels that endings of possession are made of. */
	static boolean isHighVowel(char letter) {
		return "ыиуү".indexOf(letter) >= 0;
	}

	/** After which the endings begin with a voiceless consonant themselves. */
	static boolean isVoiceless(char letter) {
		return "кпстфхцчшщ".indexOf(letter) >= 0;
	}

	/**
	 * Whether an ending with this vowel may follow a word with that last vowel. What a
	 * Russian keyboard makes of the rule is allowed as well.
	 */
	static boolean harmonize(char last, char next) {
		return switch (next) {
			case 'а' -> "аыуюя".indexOf(last) >= 0;
			case 'ы' -> "аыя".indexOf(last) >= 0;
			case 'е', 'и' -> "еиэ".indexOf(last) >= 0;
			case 'о' -> "ооёу".indexOf(last) >= 0;
			case 'у' -> "оёую".indexOf(last) >= 0;
			case 'ө', 'ү' -> "өү".indexOf(last) >= 0;
			default -> false;
		};
	}

}
