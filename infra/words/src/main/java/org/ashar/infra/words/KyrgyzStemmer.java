package org.ashar.infra.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the endings of case, possession and number off Kyrgyz nouns, from the last to the
 * first: уюм-дар-ы-нын. It knows no verbs and no word formation. Only whole words matter
 * that look inflected and are not; they are in a list.
 */
final class KyrgyzStemmer {

	private static final int SHORTEST = 3;

	private static final List<Ending> CASES = List.of(
			// of the place something is at, as an adjective
			new Ending("ндAгI", Ending.Follows.POSSESSED), new Ending("дAгI", Ending.Follows.OPEN),
			new Ending("тAгI", Ending.Follows.VOICELESS),
			// from
			new Ending("нAн", Ending.Follows.POSSESSED), new Ending("дAн", Ending.Follows.OPEN),
			new Ending("тAн", Ending.Follows.VOICELESS),
			// of
			new Ending("нIн", Ending.Follows.VOWEL), new Ending("дIн", Ending.Follows.VOICED),
			new Ending("тIн", Ending.Follows.VOICELESS),
			// at
			new Ending("ндA", Ending.Follows.POSSESSED), new Ending("дA", Ending.Follows.OPEN),
			new Ending("тA", Ending.Follows.VOICELESS),
			// to
			new Ending("нA", Ending.Follows.POSSESSED), new Ending("гA", Ending.Follows.OPEN),
			new Ending("кA", Ending.Follows.VOICELESS),
			// what is done something with
			new Ending("нI", Ending.Follows.VOWEL), new Ending("дI", Ending.Follows.VOICED),
			new Ending("тI", Ending.Follows.VOICELESS), new Ending("н", Ending.Follows.POSSESSED));

	private static final List<Ending> OURS_AND_YOURS = List.of(new Ending("IңIздAр", Ending.Follows.CONSONANT),
			new Ending("ңIздAр", Ending.Follows.VOWEL), new Ending("IңIз", Ending.Follows.CONSONANT),
			new Ending("ңIз", Ending.Follows.VOWEL), new Ending("IнIз", Ending.Follows.CONSONANT),
			new Ending("нIз", Ending.Follows.VOWEL), new Ending("IбIз", Ending.Follows.CONSONANT),
			new Ending("бIз", Ending.Follows.VOWEL));

	private static final Ending THEIRS_AFTER_VOWEL = new Ending("сI", Ending.Follows.VOWEL);

	private static final Ending THEIRS = new Ending("I", Ending.Follows.CONSONANT);

	private static final List<Ending> PLURALS = List.of(new Ending("лAр", Ending.Follows.GLIDE),
			new Ending("дAр", Ending.Follows.STOPPED), new Ending("тAр", Ending.Follows.VOICELESS));

	/** Words whose inside changes. */
	private static final Map<String, String> IRREGULAR = Map.of("балдар", "бала", "орд", "орун");

	private final Set<String> lemmas;

	/** With words that are never taken apart, and those as typed on Russian keyboards. */
	KyrgyzStemmer(Set<String> lemmas) {
		this.lemmas = Stream.concat(lemmas.stream(), lemmas.stream().map(KyrgyzLetters::asOnRussianKeyboards))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The stem of a word in small letters. */
	String stem(String word) {
		if (word.length() < SHORTEST || isWhole(word)) {
			return whole(word);
		}
		String owned = withoutCase(word);
		if (isWhole(owned)) {
			return whole(owned);
		}
		String plural = withoutOwner(owned);
		return isWhole(plural) ? whole(plural) : whole(without(plural, PLURALS));
	}

	private String withoutCase(String word) {
		// проект-и, not проек-ти
		return theirsOfALemma(word) ? word : without(word, CASES);
	}

	private String withoutOwner(String word) {
		String ours = without(word, OURS_AND_YOURS);
		if (!ours.equals(word)) {
			return hardened(ours);
		}
		if (theirsOfALemma(word)) {
			return THEIRS.takenOff(word);
		}
		if (THEIRS_AFTER_VOWEL.ends(word)) {
			return THEIRS_AFTER_VOWEL.takenOff(word);
		}
		return (THEIRS.ends(word) && mayHaveOwner(THEIRS.takenOff(word))) ? hardened(THEIRS.takenOff(word)) : word;
	}

	/**
	 * A stem in к would have become г before the vowel, and after ч the vowel belongs to
	 * the ending of a trade: кабар-чы. A г after a consonant is that of an adjective:
	 * негиз-ги.
	 */
	private static boolean mayHaveOwner(String stem) {
		char last = stem.charAt(stem.length() - 1);
		boolean adjective = last == 'г' && !KyrgyzLetters.isVowel(stem.charAt(stem.length() - 2));
		return last != 'к' && last != 'ч' && !adjective;
	}

	/** укуг-у is of укук, мектеб-и of мектеп; диалог-у is of диалог. */
	private static String hardened(String stem) {
		char last = stem.charAt(stem.length() - 1);
		boolean soft = (last == 'г' && !stem.endsWith("лог") && !stem.endsWith("гог")) || last == 'б';
		if (!soft || !KyrgyzLetters.isVowel(stem.charAt(stem.length() - 2))) {
			return stem;
		}
		return stem.substring(0, stem.length() - 1) + (last == 'г' ? 'к' : 'п');
	}

	private boolean theirsOfALemma(String word) {
		return THEIRS.ends(word) && isWhole(THEIRS.takenOff(word));
	}

	private boolean isWhole(String word) {
		return lemmas.contains(word) || IRREGULAR.containsKey(word);
	}

	private static String whole(String word) {
		return IRREGULAR.getOrDefault(word, word);
	}

	/** A loop, since this is done for every word that is told, asked for or marked. */
	private static String without(String word, List<Ending> endings) {
		for (Ending ending : endings) {
			if (ending.ends(word)) {
				return ending.takenOff(word);
			}
		}
		return word;
	}

}
