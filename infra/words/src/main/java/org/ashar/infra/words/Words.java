package org.ashar.infra.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.ashar.infra.platform.language.Language;

/** How texts are taken apart: in the index, in questions and where marks are set. */
public final class Words {

	/** Changes with every change of an analyzer, since older indexes hold other terms. */
	public static final int VERSION = 1;

	private static final int SHORTEST_BEGINNING = 4;

	private static final int SHORTEST_UNFINISHED = 3;

	private static final int LONGEST_BEGINNING = 16;

	private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);

	private final Analyzer beginnings = new Normalized(new BeginningsAnalyzer(SHORTEST_BEGINNING, LONGEST_BEGINNING));

	private final Analyzer typing = new Normalized(new BeginningsAnalyzer(1, LONGEST_BEGINNING));

	/** The analyzers of the three languages. */
	public Words() {
		analyzers.put(Language.KY, new Normalized(new KyrgyzAnalyzer()));
		analyzers.put(Language.RU, new Normalized(new RussianAnalyzer()));
		analyzers.put(Language.EN, new Normalized(new EnglishAnalyzer()));
	}

	/** Of texts in a language. */
	public Analyzer of(Language language) {
		return Objects.requireNonNull(analyzers.get(language));
	}

	/** Of the beginnings of Kyrgyz words, which hold the stem that the stemmer missed. */
	public Analyzer beginnings() {
		return beginnings;
	}

	/** Of what may be typed before a word is complete. */
	public Analyzer typing() {
		return typing;
	}

	/** Whether a term is long enough to be looked up as the beginning of words. */
	public static boolean isBeginning(String term) {
		return term.length() >= SHORTEST_BEGINNING && term.length() <= LONGEST_BEGINNING;
	}

	/** The longest beginning of each word typed, in order. */
	public List<String> typed(String text) {
		return tokens(typing, text).stream().map(token -> token.terms().getLast()).toList();
	}

	/**
	 * A word as the beginning of others, in the spelling of what may be typed; empty when
	 * it is too short to tell, too long to be unfinished, or no word but a number.
	 */
	public Optional<String> beginning(String word) {
		if (word.length() < SHORTEST_UNFINISHED || word.length() > LONGEST_BEGINNING
				|| !word.codePoints().allMatch(Character::isLetter)) {
			return Optional.empty();
		}
		return typed(word).stream().findFirst();
	}

	/** The words of a text, in order; those that say nothing are left out. */
	public List<Token> tokens(Language language, String text) {
		return tokens(of(language), text);
	}

	/**
	 * The beginnings of the words of a Kyrgyz text, as {@link #beginnings} reads them.
	 */
	public List<String> beginningsOf(String text) {
		return tokens(beginnings, text).stream().flatMap(token -> token.terms().stream()).toList();
	}

	/** A term of the index as it would be without the letters of Kyrgyz. */
	public static String plain(Token token) {
		return token.terms().getLast();
	}

	private static List<Token> tokens(Analyzer analyzer, String text) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
			PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				List<String> terms = new ArrayList<>();
				if (step.getPositionIncrement() == 0 && !tokens.isEmpty()) {
					terms.addAll(tokens.removeLast().terms());
				}
				terms.add(term.toString());
				tokens.add(new Token(place.startOffset(), place.endOffset(), terms));
			}
			stream.end();
			return tokens;
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

}
