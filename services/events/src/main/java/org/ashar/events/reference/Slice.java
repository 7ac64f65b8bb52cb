package org.ashar.events.reference;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after the place of the last record already seen, null to begin
 * @param limit how many records, from 1
 */
public record Slice(@Nullable String after, int limit) {
}
