package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import org.springframework.beans.factory.DisposableBean;

/**
 * Where topics begin and end and how far groups have read them; the broker is asked, and
 * has three seconds to answer.
 */
final class Offsets implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Admin admin;

	Offsets(Admin admin) {
		this.admin = admin;
	}

	/** Of every partition of a topic; negative where there is none. */
	Map<TopicPartition, Long> of(TopicPlan.Entry topic, OffsetSpec which)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, topic.partitions())
			.mapToObj((number) -> new TopicPartition(topic.name(), number))
			.collect(Collectors.toMap(Function.identity(), (partition) -> which));
		Map<TopicPartition, Long> offsets = new HashMap<>();
		for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found : answer(this.admin.listOffsets(asked).all())
			.entrySet()) {
			offsets.put(found.getKey(), found.getValue().offset());
		}
		return offsets;
	}

	/** The next messages of a group; partitions of which it has read none are missing. */
	Map<TopicPartition, Long> readBy(String group) throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, Long> next = new HashMap<>();
		for (Map.Entry<TopicPartition, OffsetAndMetadata> read : answer(
				this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
			.entrySet()) {
			if (read.getValue() != null) {
				next.put(read.getKey(), read.getValue().offset());
			}
		}
		return next;
	}

	@Override
	public void destroy() {
		this.admin.close(Duration.ZERO);
	}

	private static <T> T answer(KafkaFuture<T> question)
			throws InterruptedException, ExecutionException, TimeoutException {
		return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

}
