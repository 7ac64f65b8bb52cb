package org.ashar.infra.words;

import java.io.IOException;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The beginnings of words in any language, as typed on a Russian keyboard. */
final class BeginningsAnalyzer extends Analyzer {

	private final int shortest;

	private final int longest;

	BeginningsAnalyzer(int shortest, int longest) {
		this.shortest = shortest;
		this.longest = longest;
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		StandardTokenizer words = new StandardTokenizer();
		return new TokenStreamComponents(words, new EdgeNGramTokenFilter(new AsTyped(words), shortest, longest, false));
	}

	private static final class AsTyped extends TokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private AsTyped(TokenStream words) {
			super(words);
		}

		@Override
		public boolean incrementToken() throws IOException {
			if (!input.incrementToken()) {
				return false;
			}
			String typed = KyrgyzLetters.asOnRussianKeyboards(term.toString());
			term.setEmpty().append(typed);
			return true;
		}

	}

}
