package org.ashar.knowledge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IndexLagTests {

	private static final TopicPartition PARTITION = new TopicPartition("activities.documents", 0);

	private final AtomicLong nanos = new AtomicLong();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final IndexLag lag = new IndexLag(nanos::get);

	@Test
	void operatorsSeeForHowLongTheIndexHasLackedWhatTheTopicsHave() {
		lag.bindTo(meters);
		try (MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest")) {
			consumer.assign(List.of(PARTITION));
			consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
			consumer.updateEndOffsets(Map.of(PARTITION, 2L));
			later(60);
			lag.note(consumer);
			assertThat(unread()).isEqualTo(2);
			assertThat(seconds()).as("since the start").isEqualTo(60);

			consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 0, "key", new byte[0]));
			consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 1, "key", new byte[0]));
			consumer.poll(Duration.ZERO);
			lag.note(consumer);
			assertThat(unread()).isZero();
			assertThat(seconds()).isZero();

			later(5);
			assertThat(seconds()).as("nobody has looked since").isEqualTo(5);
		}
	}

	private void later(int seconds) {
		nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

	private double unread() {
		return meters.get("ashar.index.unread").gauge().value();
	}

	private double seconds() {
		return meters.get("ashar.index.lag").timeGauge().value(TimeUnit.SECONDS);
	}

}
