package org.ashar.infra.words;

import java.io.Reader;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/**
 * An analyzer that reads small letters in composed form (Unicode's NFKC_Casefold), and
 * letters that only look like ours as ours.
 */
final class Normalized extends AnalyzerWrapper {

	private static final NormalizeCharMap LETTERS = letters();

	private final Analyzer analyzer;

	Normalized(Analyzer analyzer) {
		super(PER_FIELD_REUSE_STRATEGY);
		this.analyzer = analyzer;
	}

	@Override
	protected Analyzer getWrappedAnalyzer(String field) {
		return analyzer;
	}

	@Override
	protected Reader wrapReader(String field, Reader reader) {
		return new MappingCharFilter(LETTERS, new ICUNormalizer2CharFilter(reader));
	}

	private static NormalizeCharMap letters() {
		NormalizeCharMap.Builder letters = new NormalizeCharMap.Builder();
		letters.add("ё", "е");
		// Of Mongolian and of old Russian: fonts show them like the Kyrgyz ones.
		letters.add("\u04CA", "ң");
		letters.add("\u0473", "ө");
		return letters.build();
	}

}
