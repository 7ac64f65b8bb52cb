package org.ashar.knowledge.messaging;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;

/** A topic of records, and how its messages are understood. */
interface RecordTopic<T extends SpecificRecord> {

	String name();

	RecordType type();

	Class<T> message();

	/** What a message tells; whatever it throws makes the message a broken one. */
	Fact fact(T message);

	/** The whole public state in a message; null where none but the last may be kept. */
	@Nullable IndexedRecord state(T message);

}
