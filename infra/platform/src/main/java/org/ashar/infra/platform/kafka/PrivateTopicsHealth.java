package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Whether this service reads its private topics in good time. They keep messages for days
 * only: what is unread for half of that is an alarm while there is still time to act.
 */
final class PrivateTopicsHealth implements HealthIndicator, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(PrivateTopicsHealth.class);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final List<TopicPlan.Entry> topics;

	private final KafkaListenerEndpointRegistry listeners;

	private final Admin admin;

	private final LongSupplier millis;

	private final AtomicBoolean inTime = new AtomicBoolean(true);

	PrivateTopicsHealth(List<TopicPlan.Entry> topics, KafkaListenerEndpointRegistry listeners, Admin admin,
			LongSupplier millis) {
		this.topics = topics.stream().filter((topic) -> topic.retention().isPresent()).toList();
		this.listeners = listeners;
		this.admin = admin;
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

	@Override
	public void destroy() {
		this.admin.close(Duration.ZERO);
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
		Map<TopicPartition, Long> first = offsets(topic, OffsetSpec.earliest());
		Map<TopicPartition, Long> fresh = offsets(topic, OffsetSpec.forTimestamp(half));
		Map<TopicPartition, Long> end = offsets(topic, OffsetSpec.latest());
		Map<TopicPartition, OffsetAndMetadata> read = this.admin.listConsumerGroupOffsets(group)
			.partitionsToOffsetAndMetadata()
			.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		return end.keySet().stream().anyMatch((partition) -> {
			OffsetAndMetadata known = read.get(partition);
			long next = Math.max(first.get(partition), (known != null) ? known.offset() : 0);
			// Negative when nothing is as young as that.
			return next < ((fresh.get(partition) < 0) ? end.get(partition) : fresh.get(partition));
		});
	}

	private Map<TopicPartition, Long> offsets(TopicPlan.Entry topic, OffsetSpec which)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, topic.partitions())
			.mapToObj((number) -> new TopicPartition(topic.name(), number))
			.collect(Collectors.toMap(Function.identity(), (partition) -> which));
		Map<TopicPartition, Long> offsets = new HashMap<>();
		for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found : this.admin.listOffsets(asked)
			.all()
			.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
			.entrySet()) {
			offsets.put(found.getKey(), found.getValue().offset());
		}
		return offsets;
	}

}
