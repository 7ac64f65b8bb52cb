package org.ashar.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.search.Found.Hit;
import org.ashar.infra.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions. */
@Component
public final class SearchDesk {

	private final Library library;

	private final Words words;

	/** Over the whole library. */
	public SearchDesk(Library library, Words words) {
		this.library = library;
		this.words = words;
	}

	/**
	 * A page of what was found.
	 * @param after where the last page ended, null for the first
	 * @throws SearchProblem when the question cannot be answered
	 */
	public Found search(Question question, @Nullable String after, int limit) {
		String asked = question.words();
		Wording wording = Wording.of(asked != null ? asked : "", words);
		@Nullable Place place = (after != null) ? Place.read(after, question) : null;
		return library.read(reading -> {
			Filters.check(question, reading.vocabulary());
			return search(reading, question, wording, place, limit);
		});
	}

	/**
	 * A last word that is in no record, or in none with the others, is taken for a
	 * beginning; words that begin nothing either, for those most like them.
	 */
	private Found search(Reading reading, Question question, Wording wording, @Nullable Place place, int limit) {
		try {
			Found whole = find(reading, question, wording, place, limit);
			Spelling spelling = new Spelling(reading);
			Optional<Wording> begun = (whole.total() > 0 && spelling.endsInWholeWord(wording)) ? Optional.empty()
					: wording.brokenOff(question.words(), words);
			Found found = begun.isEmpty() ? whole : find(reading, question, begun.get(), place, limit);
			Optional<Wording> meant = (found.total() > 0) ? Optional.empty() : spelling.corrected(wording);
			if (meant.isEmpty()) {
				return found;
			}
			Found similar = find(reading, question, meant.get(), place, limit);
			return new Found(similar.total(), similar.total() > 0, similar.hits(), similar.next(), similar.facets());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private Found find(Reading reading, Question question, Wording wording, @Nullable Place place, int limit)
			throws IOException {
		Query matching = question.words() == null ? new MatchAllDocsQuery()
				: Matching.query(wording, question.reader());
		Marker marker = new Marker(words, wording, question.reader());
		FacetCount count = FacetCount.of(reading, Filters.openToFacets(matching, question), question,
				page(reading.searcher(), question, place, limit + 1));
		List<ScoreDoc> found = count.best();
		@Nullable String next = found.size() > limit ? Place.of((FieldDoc) found.get(limit - 1)).cursor(question) : null;
		return new Found(count.total(), false,
				found.stream().limit(limit).map(each -> hit(reading, each, marker)).toList(), next,
				Facets.of(count, reading.vocabulary()));
	}

	private static TopFieldCollectorManager page(IndexSearcher searcher, Question question, @Nullable Place place,
			int count) {
		FieldDoc after = (place != null) ? place.after(question, searcher.getIndexReader().maxDoc()) : null;
		return new TopFieldCollectorManager(Place.order(question), count, after, Integer.MAX_VALUE);
	}

	private static Hit hit(Reading reading, ScoreDoc found, Marker marker) {
		Reading.Kept kept = reading.kept(found);
		return new Hit(kept.entry(), kept.changed(), marker.highlights(kept.entry()));
	}

}
