package org.ashar.knowledge.chronicle;

import java.time.Instant;

import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a record stood.
 *
 * @param until when the next message came; null while there is none: it stands so still
 * @param record the whole public state, in the words of its contract; what says nothing
 * is left out
 */
public record Standing(RecordType type, String id, Version version, @Nullable Instant until, JsonNode record) {
}
