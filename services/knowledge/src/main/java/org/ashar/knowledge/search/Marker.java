package org.ashar.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.search.Highlight.Part;
import org.ashar.infra.words.Token;
import org.ashar.infra.words.Words;
import org.jspecify.annotations.Nullable;

/** Marks the words of a question in the records that were found. */
final class Marker {

	private final Words words;

	private final Wording wording;

	private final Language reader;

	private final Map<Language, Set<String>> terms;

	private final List<String> beginnings;

	/* Most words are in many records. */
	private final Map<String, String> typed = new HashMap<>();

	Marker(Words words, Wording wording, Language reader) {
		this.words = words;
		this.wording = wording;
		this.reader = reader;
		this.terms = Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), wording::terms));
		this.beginnings = wording.in(Language.KY).stream().map(Words::plain).filter(Words::isBeginning).toList();
	}

	List<Highlight> highlights(Entry entry) {
		List<Highlight> highlights = new ArrayList<>();
		best(List.of(entry.title())).ifPresent(title -> highlights.add(title.whole("title")));
		best(entry.texts()).ifPresent(text -> highlights.add(text.fragment("text")));
		return highlights;
	}

	/**
	 * With the most words in it; of equals the one that this reader reads with the least
	 * effort.
	 */
	private Optional<Marked> best(List<Text> texts) {
		@Nullable Marked best = null;
		for (Language language : reader.chain()) {
			for (Text text : texts) {
				String value = text.values().get(language);
				Marked marked = (value != null) ? marked(language, value) : null;
				if (marked != null && (best == null || marked.distinct() > best.distinct())) {
					best = marked;
				}
				if (best != null && best.distinct() == wording.words().size()) {
					return Optional.of(best);
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private Marked marked(Language language, String text) {
		List<Token> found = words.tokens(language, text)
			.stream()
			.filter(token -> isMarked(language, token, text))
			.toList();
		Set<String> distinct = new HashSet<>();
		found.forEach(token -> distinct.add(Words.plain(token)));
		return new Marked(language, text, found, Math.min(distinct.size(), wording.words().size()));
	}

	private boolean isMarked(Language language, Token token, String text) {
		if (token.terms().stream().anyMatch(terms.getOrDefault(language, Set.of())::contains)) {
			return true;
		}
		String unfinished = wording.unfinished();
		List<String> begun = (language == Language.KY) ? beginnings : List.of();
		if (unfinished == null && begun.isEmpty()) {
			return false;
		}
		String word = typed.computeIfAbsent(text.substring(token.start(), token.end()),
				each -> String.join("", words.typed(each)));
		return begun.stream().anyMatch(word::startsWith) || (unfinished != null && word.startsWith(unfinished));
	}

	/** A text with the tokens in it that were asked for. */
	private record Marked(Language language, String text, List<Token> tokens, int distinct) {

		private static final int LENGTH = 240;

		private static final int BEFORE = 60;

		private static final String CUT = "…";

		private Highlight whole(String field) {
			return new Highlight(field, language, parts(0, text.length()));
		}

		/** From a little before the first mark, cut between words. */
		private Highlight fragment(String field) {
			int start = tokens.isEmpty() ? 0 : start(tokens.getFirst().start());
			int end = end(start);
			List<Part> parts = new ArrayList<>();
			if (start > 0) {
				parts.add(new Part(CUT, false));
			}
			parts.addAll(parts(start, end));
			if (end < text.length()) {
				parts.add(new Part(CUT, false));
			}
			return new Highlight(field, language, parts);
		}

		private int start(int mark) {
			if (mark <= BEFORE || text.length() <= LENGTH) {
				return 0;
			}
			int from = Math.min(mark - BEFORE, text.length() - LENGTH);
			int space = text.indexOf(' ', from);
			return (space >= 0 && space < mark) ? space + 1 : mark;
		}

		private int end(int start) {
			if (text.length() - start <= LENGTH) {
				return text.length();
			}
			int space = text.lastIndexOf(' ', start + LENGTH);
			int end = (space > start) ? space : start + LENGTH;
			return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
		}

		private List<Part> parts(int start, int end) {
			List<Part> parts = new ArrayList<>();
			int done = start;
			for (Token token : tokens) {
				if (token.start() >= done && token.end() <= end) {
					add(parts, done, token.start(), false);
					add(parts, token.start(), token.end(), true);
					done = token.end();
				}
			}
			add(parts, done, end, false);
			return parts;
		}

		private void add(List<Part> parts, int from, int to, boolean marked) {
			if (from < to) {
				parts.add(new Part(text.substring(from, to), marked));
			}
		}
	}

}
