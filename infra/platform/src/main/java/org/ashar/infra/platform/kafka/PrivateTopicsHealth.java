package org.ashar.infra.platform.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Whether this service reads its private topics in good time. They keep messages for days
 * only: what is unread for half of that is an alarm while there is still time to act.
 */
final class PrivateTopicsHealth implements HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(PrivateTopicsHealth.class);

	private final List<TopicPlan.Entry> topics;

	private final KafkaListenerEndpointRegistry listeners;

	private final Offsets offsets;

	private final LongSupplier millis;

	private final AtomicBoolean inTime = new AtomicBoolean(true);

	PrivateTopicsHealth(List<TopicPlan.Entry> topics, KafkaListenerEndpointRegistry listeners, Offsets offsets,
			LongSupplier millis) {
		this.topics = topics.stream().filter((topic) -> topic.retention().isPresent()).toList();
		this.listeners = listeners;
		this.offsets = offsets;
		this.millis = millis;
	}

	@Override
	public Health health() {
		try {
			List<String> late = late();
			if (this.inTime.getAndSet(late.isEmpty()) && !late.isEmpty()) {
				logger.warn("Messages are unread for half the time for which they are kept: {}", late);
			}
			return late.isEmpty() ? Health.up().build() : Health.down().build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
		catch (ExecutionException | TimeoutException silence) {
			// That the broker is away is told by the broker's own health.
			return Health.unknown().build();
		}
	}

	private List<String> late() throws InterruptedException, ExecutionException, TimeoutException {
		List<String> late = new ArrayList<>();
		for (MessageListenerContainer reader : this.listeners.getListenerContainers()) {
			for (TopicPlan.Entry topic : this.topics) {
				if (reads(reader, topic) && isLate(topic, String.valueOf(reader.getGroupId()))) {
					late.add(topic.name());
				}
			}
		}
		return late;
	}

	private static boolean reads(MessageListenerContainer reader, TopicPlan.Entry topic) {
		String[] read = reader.getContainerProperties().getTopics();
		return read != null && Arrays.asList(read).contains(topic.name());
	}

	private boolean isLate(TopicPlan.Entry topic, String group)
			throws InterruptedException, ExecutionException, TimeoutException {
		long half = this.millis.getAsLong() - topic.retention().orElseThrow().toMillis() / 2;
		Map<TopicPartition, Long> first = this.offsets.of(topic, OffsetSpec.earliest());
		Map<TopicPartition, Long> fresh = this.offsets.of(topic, OffsetSpec.forTimestamp(half));
		Map<TopicPartition, Long> end = this.offsets.of(topic, OffsetSpec.latest());
		Map<TopicPartition, Long> read = this.offsets.readBy(group);
		return end.keySet().stream().anyMatch((partition) -> {
			long next = Math.max(first.get(partition), read.getOrDefault(partition, 0L));
			// Negative when nothing is as young as that.
			return next < ((fresh.get(partition) < 0) ? end.get(partition) : fresh.get(partition));
		});
	}

}
