package org.ashar.activities.recommendation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;
import org.springframework.stereotype.Component;

/**
 * How alike two recommendations are in one language: the part of their words, reduced to
 * stems, that they share. Those that may be alike are found by keys (MinHash in bands of
 * two): with half of the words in common 99 of 100 share a key.
 */
@Component
class Likeness {

	private static final int BANDS = 16;

	private static final int ROWS = 2;

	/** A title of a few words is like many others. */
	private static final int FEWEST = 4;

	private final Words words;

	Likeness(Words words) {
		this.words = words;
	}

	/** What is looked up. */
	List<String> keys(Text text) {
		List<String> keys = new ArrayList<>();
		text.values().forEach((language, value) -> {
			Set<String> stems = stems(language, value);
			if (stems.size() >= FEWEST) {
				for (int band = 0; band < BANDS; band++) {
					keys.add(key(language, band, stems));
				}
			}
		});
		return keys;
	}

	/** From 0 to 100, in the language in which they are most alike. */
	int percent(Text one, Text other) {
		int most = 0;
		for (Language language : Language.values()) {
			String left = one.values().get(language);
			String right = other.values().get(language);
			if (left != null && right != null) {
				most = Math.max(most, percent(stems(language, left), stems(language, right)));
			}
		}
		return most;
	}

	private static int percent(Set<String> left, Set<String> right) {
		Set<String> shared = new HashSet<>(left);
		shared.retainAll(right);
		int all = left.size() + right.size() - shared.size();
		return all == 0 || Math.min(left.size(), right.size()) < FEWEST ? 0 : 100 * shared.size() / all;
	}

	private Set<String> stems(Language language, String value) {
		Set<String> stems = new HashSet<>();
		words.tokens(language, value).stream().map(Token::terms).forEach(terms -> stems.add(terms.getFirst()));
		return stems;
	}

	private static String key(Language language, int band, Set<String> stems) {
		StringBuilder key = new StringBuilder(language.tag()).append(band);
		for (int row = 0; row < ROWS; row++) {
			int seed = band * ROWS + row + 1;
			int least = stems.stream().mapToInt(stem -> mixed(stem.hashCode(), seed)).min().orElse(0);
			key.append('.').append(Integer.toHexString(least));
		}
		return key.toString();
	}

	/* A hash for each seed (the last steps of MurmurHash3). */
	private static int mixed(int hash, int seed) {
		int mixed = hash ^ (seed * 0x9E3779B9);
		mixed ^= mixed >>> 16;
		mixed *= 0x85EBCA6B;
		mixed ^= mixed >>> 13;
		mixed *= 0xC2B2AE35;
		return mixed ^ (mixed >>> 16);
	}

}
