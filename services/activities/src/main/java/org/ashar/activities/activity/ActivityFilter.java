package org.ashar.activities.activity;

import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are wanted; null means any.
 *
 * @param organization whose it is, or which takes part
 * @param parent of which it is a part
 * @param changing the law that it changes or repeals
 * @param q beginnings of words of the title in any language, all of which must be found
 * @param mine true for those of the reader's own organizations
 */
public record ActivityFilter(@Nullable ActivityType type, @Nullable String topic, @Nullable String area,
		@Nullable OrganizationId organization, @Nullable ActivityStatus status, @Nullable EditorialState state,
		@Nullable ActivityId parent, @Nullable ActivityId changing, @Nullable String q, boolean mine) {
}
