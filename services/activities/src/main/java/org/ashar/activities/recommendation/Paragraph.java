package org.ashar.activities.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * Where in its source a recommendation stands.
 *
 * @param lines for example 50-60
 * @param anchor a fragment of the source's address
 */
public record Paragraph(@Nullable String number, @Nullable String lines, @Nullable String anchor) {
}
