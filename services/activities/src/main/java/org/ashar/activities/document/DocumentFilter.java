package org.ashar.activities.document;

import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted; null means any.
 *
 * @param q a piece of the title in any language
 * @param mine true for those of the reader's own organizations
 */
public record DocumentFilter(@Nullable String category, @Nullable OrganizationId publisher,
		@Nullable DocumentState state, @Nullable String q, boolean mine) {
}
