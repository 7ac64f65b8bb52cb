package org.ashar.infra.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.data.mongodb.core.MongoOperations;

/** Opens the mirrors of a service: its own copies of foreign records. */
public final class Mirrors {

	private final MongoOperations mongo;

	private final MeterRegistry meters;

	Mirrors(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.meters = meters;
	}

	/**
	 * A mirror in a collection of its own.
	 * @param type of the copies; it need not have an id or sequence, the mirror adds them
	 */
	public <T> Mirror<T> of(Class<T> type, String collection) {
		return new Mirror<>(type, collection, this.mongo, this.meters);
	}

}
