package org.ashar.infra.words;

/**
 * An ending of Kyrgyz in all shapes that vowel harmony gives it: A stands for а, е, о or
 * ө, and I for ы, и, у or ү.
 */
record Ending(String shape, Follows follows) {

	private static final int SHORTEST_STEM = 2;

	/** What an ending may stand after. */
	enum Follows {

		VOWEL, VOICED, VOICELESS,

		/** A vowel or a voiced consonant. */
		OPEN,

		/** A vowel, й or р, as only the plural asks. */
		GLIDE,

		/** A voiced consonant other than й and р. */
		STOPPED,

		CONSONANT,

		/** The ending of possession by a third person. */
		POSSESSED

	}

	/** Whether the word ends so, and what is before the ending may end so. */
	boolean ends(String word) {
		int start = word.length() - shape.length();
		if (start < SHORTEST_STEM) {
			return false;
		}
		char vowel = 0;
		for (int i = 0; i < shape.length(); i++) {
			char letter = word.charAt(start + i);
			if (!matches(shape.charAt(i), letter)) {
				return false;
			}
			vowel = (vowel == 0 && KyrgyzLetters.isVowel(letter)) ? letter : vowel;
		}
		String stem = word.substring(0, start);
		return mayFollow(stem) && (vowel == 0 || harmonizes(stem, vowel));
	}

	String takenOff(String word) {
		return word.substring(0, word.length() - shape.length());
	}

	private static boolean matches(char pattern, char letter) {
		return switch (pattern) {
			case 'A' -> "аеоө".indexOf(letter) >= 0;
			case 'I' -> KyrgyzLetters.isHighVowel(letter);
			default -> pattern == letter;
		};
	}

	private boolean mayFollow(String stem) {
		char last = stem.charAt(stem.length() - 1);
		boolean vowel = KyrgyzLetters.isVowel(last);
		boolean voiceless = KyrgyzLetters.isVoiceless(last);
		boolean glide = last == 'й' || last == 'р';
		return switch (follows) {
			case VOWEL -> vowel;
			case VOICED -> !vowel && !voiceless;
			case VOICELESS -> voiceless;
			case OPEN -> !voiceless;
			case GLIDE -> vowel || glide;
			case STOPPED -> !vowel && !voiceless && !glide;
			case CONSONANT -> !vowel;
			case POSSESSED -> isPossessed(stem, last);
		};
	}

	/** A high vowel after a consonant: чара-лар-ы, саясат-ы, өлкө-сү. */
	private static boolean isPossessed(String stem, char last) {
		return KyrgyzLetters.isHighVowel(last) && stem.length() > SHORTEST_STEM
				&& !KyrgyzLetters.isVowel(stem.charAt(stem.length() - 2));
	}

	/** Abbreviations have no vowel to be in harmony with. */
	private static boolean harmonizes(String stem, char vowel) {
		for (int i = stem.length() - 1; i >= 0; i--) {
			if (KyrgyzLetters.isVowel(stem.charAt(i))) {
				return KyrgyzLetters.harmonize(stem.charAt(i), vowel);
			}
		}
		return true;
	}

}
