package org.ashar.knowledge.record;

import java.time.Instant;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a controlled list.
 *
 * @param broader notation of the one above it in the same scheme
 * @param changed when its message was sent
 */
public record Concept(String scheme, String notation, Text label, @Nullable String broader, Instant changed) {
}
