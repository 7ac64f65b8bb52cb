package org.ashar.infra.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: {@code ?after=<cursor>&limit=1..100}; a controller
 * argument.
 *
 * @param after where the last page ended, null for the first page
 * @param limit how many items at most, 1 to 100, 20 unless told
 */
public record Cursor(@Nullable String after, int limit) {
}
