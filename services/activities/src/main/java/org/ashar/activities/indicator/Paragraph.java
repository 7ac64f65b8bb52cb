package org.ashar.activities.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Where in its source a figure stands.
 *
 * @param lines for example 50-60
 */
public record Paragraph(@Nullable String number, @Nullable String lines) {
}
