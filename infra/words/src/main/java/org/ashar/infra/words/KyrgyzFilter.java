package org.ashar.infra.words;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stem in the place of a word, and at the same position the stem without the
 * letters that Russian keyboards lack, where that is another one.
 */
final class KyrgyzFilter extends TokenFilter {

	private final KyrgyzStemmer stemmer;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private @Nullable State here;

	private String plain = "";

	KyrgyzFilter(TokenStream words, KyrgyzStemmer stemmer) {
		super(words);
		this.stemmer = stemmer;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (here != null) {
			restoreState(here);
			here = null;
			term.setEmpty().append(plain);
			increment.setPositionIncrement(0);
			return true;
		}
		if (!input.incrementToken()) {
			return false;
		}
		String word = term.toString();
		String stem = stemmer.stem(word);
		String typed = KyrgyzLetters.asOnRussianKeyboards(word);
		plain = typed.equals(word) ? stem : stemmer.stem(typed);
		term.setEmpty().append(stem);
		here = plain.equals(stem) ? null : captureState();
		return true;
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		here = null;
	}

}
