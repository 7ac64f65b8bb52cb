package org.ashar.knowledge.record;

import java.time.Instant;

/**
 * How many letters told of a record.
 *
 * @param atLeast a multiple of five; nothing is known before the first five
 * @param since when there were the first five
 * @param at when there were so many
 * @param sequence of the message that told it, among those about these letters
 */
public record Mailing(RecordKey record, long atLeast, Instant since, Instant at, long sequence) {

	/** The same, known since an earlier message. */
	public Mailing since(Instant first) {
		return new Mailing(record, atLeast, first, at, sequence);
	}

}
