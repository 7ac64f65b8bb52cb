package org.ashar.knowledge.record;

/** Which record is meant. */
public record RecordKey(RecordType type, String id) {

	/** One word for the index, unique among all records. */
	public String word() {
		return type.code() + ":" + id;
	}
}
