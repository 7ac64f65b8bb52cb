package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The metric {@code ashar.inbox.unread}: how many messages of each topic the service has
 * still to read. The broker is asked once for all topics and every ten seconds at most,
 * so that it also tells of a reader that stands still.
 */
final class UnreadMessages implements MeterBinder {

	private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

	private final List<TopicPlan.Entry> topics;

	private final KafkaListenerEndpointRegistry listeners;

	private final Offsets offsets;

	private final LongSupplier nanos;

	private Map<String, Long> counts = Map.of();

	private long counted;

	UnreadMessages(List<TopicPlan.Entry> topics, KafkaListenerEndpointRegistry listeners, Offsets offsets,
			LongSupplier nanos) {
		this.topics = topics;
		this.listeners = listeners;
		this.offsets = offsets;
		this.nanos = nanos;
		this.counted = nanos.getAsLong() - FRESH_NANOS;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (TopicPlan.Entry topic : this.topics) {
			Gauge.builder("ashar.inbox.unread", () -> of(topic.name()))
				.description("Messages of a topic that the service has still to read")
				.tag("topic", topic.name())
				.register(registry);
		}
	}

	/**
	 * Not a number for a topic that the service only writes, and while the broker is
	 * away.
	 */
	synchronized double of(String topic) {
		if (this.nanos.getAsLong() - this.counted >= FRESH_NANOS) {
			this.counts = count();
			this.counted = this.nanos.getAsLong();
		}
		return this.counts.containsKey(topic) ? this.counts.get(topic) : Double.NaN;
	}

	private Map<String, Long> count() {
		Map<String, Long> found = new HashMap<>();
		try {
			for (MessageListenerContainer reader : this.listeners.getListenerContainers()) {
				for (TopicPlan.Entry topic : this.topics) {
					if (reads(reader, topic)) {
						found.merge(topic.name(), unread(topic, String.valueOf(reader.getGroupId())), Long::sum);
					}
				}
			}
			return found;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Map.of();
		}
		catch (ExecutionException | TimeoutException silence) {
			// That the broker is away is told by the broker's own health.
			return Map.of();
		}
	}

	private static boolean reads(MessageListenerContainer reader, TopicPlan.Entry topic) {
		String[] read = reader.getContainerProperties().getTopics();
		return read != null && Arrays.asList(read).contains(topic.name());
	}

	private long unread(TopicPlan.Entry topic, String group)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, Long> first = this.offsets.of(topic, OffsetSpec.earliest());
		Map<TopicPartition, Long> end = this.offsets.of(topic, OffsetSpec.latest());
		Map<TopicPartition, Long> next = this.offsets.readBy(group);
		return end.keySet()
			.stream()
			.mapToLong((partition) -> Math.max(0,
					end.get(partition) - Math.max(first.get(partition), next.getOrDefault(partition, 0L))))
			.sum();
	}

}
