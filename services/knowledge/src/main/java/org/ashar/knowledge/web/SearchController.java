package org.ashar.knowledge.web;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.ashar.knowledge.search.Facets;
import org.ashar.knowledge.search.Found;
import org.ashar.knowledge.search.Highlight;
import org.ashar.knowledge.search.Question;
import org.ashar.knowledge.search.SearchDesk;
import org.ashar.knowledge.search.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over everything that is public. */
@RestController
@RequestMapping("/api/v1/search")
class SearchController {

	private static final int LONGEST_WORDS = 200;

	private static final int LONGEST_NOTATION = 100;

	private final SearchDesk desk;

	private final Suggestions suggestions;

	SearchController(SearchDesk desk, Suggestions suggestions) {
		this.desk = desk;
		this.suggestions = suggestions;
	}

	@InitBinder
	void blankIsMissing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new Parameters.BlankIsMissing());
	}

	/**
	 * Records that hold all the words, those in the reader's language first; without
	 * words every record, the last changed first.
	 */
	@GetMapping
	SearchResponse search(@RequestParam(required = false) @SingleLine(max = LONGEST_WORDS) @Nullable String q,
			@RequestParam(required = false) @Nullable RecordType type,
			@RequestParam(required = false) @SingleLine(max = LONGEST_NOTATION) @Nullable String topic,
			@RequestParam(required = false) @SingleLine(max = LONGEST_NOTATION) @Nullable String country,
			@RequestParam(required = false) @Nullable Language language,
			@RequestParam(required = false) @Nullable Span from, @RequestParam(required = false) @Nullable Span to,
			Cursor cursor, Language reader) {
		Question question = new Question(q, reader, type, topic, country, language, from != null ? from.first() : null,
				to != null ? to.last() : null);
		return SearchResponse.of(desk.search(question, cursor.after(), cursor.limit()));
	}

	/** Records whose titles or names begin with what was typed so far. */
	@GetMapping("/suggestions")
	SuggestionsResponse suggestions(@RequestParam(required = false) @SingleLine(max = LONGEST_WORDS) @Nullable String q,
			Language reader) {
		List<Entry> guesses = q == null ? List.of() : suggestions.of(q, reader);
		return new SuggestionsResponse(guesses.stream().map(Suggestion::of).toList());
	}

	/**
	 * What was found.
	 *
	 * @param total how many in all
	 * @param similar whether no record has the words as they were written, and these have
	 * words much like them
	 * @param next the cursor of the next page
	 * @param facets how many there would be with another choice
	 */
	record SearchResponse(long total, boolean similar, List<Hit> items, @Nullable String next, Facets facets) {

		private static SearchResponse of(Found found) {
			return new SearchResponse(found.total(), found.similar(), found.hits().stream().map(Hit::of).toList(),
					found.next(), found.facets());
		}
	}

	/**
	 * A record that was found.
	 *
	 * @param highlights pieces of plain text with the words marked
	 */
	record Hit(RecordType type, String id, @Nullable String kind, String state, Text title, List<String> topics,
			List<String> areas, Instant changed, List<Highlight> highlights) {

		private static Hit of(Found.Hit hit) {
			Entry entry = hit.entry();
			return new Hit(entry.key().type(), entry.key().id(), entry.kind(), entry.state(), entry.title(),
					entry.topics(), entry.areas(), hit.changed(), hit.highlights());
		}
	}

	/** The best guesses. */
	record SuggestionsResponse(List<Suggestion> items) {
	}

	/** A record that may be meant. */
	record Suggestion(RecordType type, String id, Text title) {

		private static Suggestion of(Entry entry) {
			return new Suggestion(entry.key().type(), entry.key().id(), entry.title());
		}
	}

}
