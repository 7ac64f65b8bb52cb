package org.ashar.identity.deadletter;

import java.time.Instant;
import java.util.Map;

/**
 * Where a dead letter comes from: all but its content, which stays on the dead-letter
 * topic.
 *
 * @param service whose listener could not handle it; empty when nobody says
 * @param partition where it was read, or -1
 * @param offset where it was read, or -1
 * @param writtenAt when it was written there
 * @param place its offset on the dead-letter topic
 * @param size of its content in bytes
 * @param told what its headers say of it, by name
 */
public record Origin(String service, String topic, int partition, long offset, Instant writtenAt, long place, int size,
		Map<String, String> told) {

	/** Keeps its own copy. */
	public Origin {
		told = Map.copyOf(told);
	}
}
