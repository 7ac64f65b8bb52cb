package org.ashar.infra.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Kyrgyz texts: stems, each also as people write it on a Russian keyboard. */
final class KyrgyzAnalyzer extends Analyzer {

	private final CharArraySet stopWords = new CharArraySet(WordList.read("kyrgyz-stop-words.txt"), false);

	private final KyrgyzStemmer stemmer = new KyrgyzStemmer(WordList.read("kyrgyz-lemmas.txt"));

	@Override
	protected TokenStreamComponents createComponents(String field) {
		StandardTokenizer words = new StandardTokenizer();
		TokenStream stems = new KyrgyzFilter(new StopFilter(words, stopWords), stemmer);
		return new TokenStreamComponents(words, stems);
	}

}
