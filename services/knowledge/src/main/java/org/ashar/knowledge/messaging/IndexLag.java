package org.ashar.knowledge.messaging;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What operators see of the index: {@code ashar.index.lag}, for how long it has not been
 * level with the topics, and {@code ashar.index.unread}, how many messages it lacks.
 */
final class IndexLag implements MeterBinder {

	private final LongSupplier nanos;

	private volatile long level;

	private volatile long unread;

	IndexLag(LongSupplier nanos) {
		this.nanos = nanos;
		this.level = nanos.getAsLong();
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		TimeGauge.builder("ashar.index.lag", this::behindMillis, TimeUnit.MILLISECONDS)
			.description("For how long the index has not been level with the topics")
			.register(meters);
		Gauge.builder("ashar.index.unread", () -> unread)
			.description("Messages on the topics that are not in the index")
			.register(meters);
	}

	/** After each poll; a partition that has not answered yet is one that is not read. */
	void note(Consumer<?, ?> consumer) {
		long lacking = 0;
		boolean complete = true;
		for (TopicPartition partition : consumer.assignment()) {
			OptionalLong lag = consumer.currentLag(partition);
			complete &= lag.isPresent();
			lacking += lag.orElse(0);
		}
		unread = lacking;
		if (complete && lacking == 0) {
			level = nanos.getAsLong();
		}
	}

	long behindMillis() {
		return Duration.ofNanos(nanos.getAsLong() - level).toMillis();
	}

}
