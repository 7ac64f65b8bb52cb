package org.ashar.knowledge.feed;

import java.time.Instant;
import java.util.List;

import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Fact;

/**
 * The news of a topic.
 *
 * @param updated when there was news last
 * @param facts the last first; each has a record
 */
public record Feed(Concept topic, Instant updated, List<Fact> facts) {
}
