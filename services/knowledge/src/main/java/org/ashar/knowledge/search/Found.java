package org.ashar.knowledge.search;

import java.time.Instant;
import java.util.List;

import org.ashar.knowledge.record.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many records in all
 * @param similar whether no record has the words, and these have words written much like
 * them
 * @param hits of this page
 * @param next where the next page begins; null on the last one
 */
public record Found(long total, boolean similar, List<Hit> hits, @Nullable String next, Facets facets) {

	/** A record, when it last changed, and where the words are in it. */
	public record Hit(Entry entry, Instant changed, List<Highlight> highlights) {
	}
}
