package org.ashar.notifications.writing;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in an event than it was.
 *
 * @param kind what it is about, by its code
 * @param session the title of the session that it is about
 * @param was null where nothing was known before
 * @param is null where nothing is known any more
 */
public record EventChange(String kind, @Nullable Text session, @Nullable Facet was, @Nullable Facet is) {

	/** How something is, or was: in words, by time, or by a code. */
	public record Facet(@Nullable Text words, @Nullable Span time, @Nullable String code) {
	}

}
