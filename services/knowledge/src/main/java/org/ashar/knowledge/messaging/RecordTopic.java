package org.ashar.knowledge.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.RecordType;

/** A topic of records, and how its messages are understood. */
interface RecordTopic<T extends SpecificRecord> {

	String name();

	RecordType type();

	Class<T> message();

	/** What a message tells; whatever it throws makes the message a broken one. */
	Fact fact(T message);

}
