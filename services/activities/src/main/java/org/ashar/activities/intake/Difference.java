package org.ashar.activities.intake;

import org.jspecify.annotations.Nullable;

/**
 * A field that is another one after the row is taken over.
 *
 * @param before as it would stand in a table; null where nothing stands there
 */
public record Difference(String field, @Nullable String before, @Nullable String after) {
}
