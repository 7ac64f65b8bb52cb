package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Gives a dead letter to the listener of this service once more. It is read from the
 * dead-letter topic again and goes to this service alone: on its own topic it would reach
 * every reader, and stay there for ever.
 */
final class Replays {

	private static final Logger logger = LoggerFactory.getLogger(Replays.class);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final String service;

	private final ConsumerFactory<String, byte[]> consumers;

	private final KafkaListenerEndpointRegistry listeners;

	Replays(String service, ConsumerFactory<String, byte[]> consumers, KafkaListenerEndpointRegistry listeners) {
		this.service = service;
		this.consumers = consumers;
		this.listeners = listeners;
	}

	/** Tries once, at once. */
	Outcome replay(String topic, long place) {
		Optional<AcknowledgingConsumerAwareMessageListener<String, byte[]>> listener = listener(topic);
		if (listener.isEmpty()) {
			return new Outcome(Answer.UNHEARD, null);
		}
		return read(topic, place).filter((message) -> message.service().equals(this.service))
			.map((message) -> hand(message.original(), listener.get()))
			.orElse(new Outcome(Answer.GONE, null));
	}

	private static Outcome hand(ConsumerRecord<String, byte[]> record,
			AcknowledgingConsumerAwareMessageListener<String, byte[]> listener) {
		try {
			listener.onMessage(record, null, null);
			return new Outcome(Answer.HANDLED, null);
		}
		catch (RuntimeException ex) {
			// The class only: the words may quote the message.
			String cause = NestedExceptionUtils.getMostSpecificCause(ex).getClass().getName();
			logger.warn("Message {}-{}@{} failed again: {}", record.topic(), record.partition(), record.offset(),
					cause);
			return new Outcome(Answer.FAILED, cause);
		}
	}

	private Optional<DeadMessage> read(String topic, long place) {
		TopicPartition partition = new TopicPartition(DeadMessage.topicFor(topic), 0);
		List<TopicPartition> one = List.of(partition);
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("replays", "replays")) {
			consumer.assign(one);
			if (place < consumer.beginningOffsets(one, PATIENCE).get(partition)
					|| place >= consumer.endOffsets(one, PATIENCE).get(partition)) {
				return Optional.empty();
			}
			consumer.seek(partition, place);
			ConsumerRecords<String, byte[]> found = consumer.poll(PATIENCE);
			if (found.isEmpty()) {
				throw new KafkaException("The broker did not give the dead letter in time");
			}
			return found.records(partition)
				.stream()
				.filter((record) -> record.offset() == place)
				.findFirst()
				.map(DeadMessage::of);
		}
	}

	@SuppressWarnings("unchecked")
	private Optional<AcknowledgingConsumerAwareMessageListener<String, byte[]>> listener(String topic) {
		return this.listeners.getListenerContainers()
			.stream()
			.filter((container) -> reads(container, topic))
			.map((container) -> container.getContainerProperties().getMessageListener())
			.filter(AcknowledgingConsumerAwareMessageListener.class::isInstance)
			.map((listener) -> (AcknowledgingConsumerAwareMessageListener<String, byte[]>) listener)
			.findFirst();
	}

	private static boolean reads(MessageListenerContainer container, String topic) {
		String[] read = container.getContainerProperties().getTopics();
		return read != null && Arrays.asList(read).contains(topic);
	}

	/** What became of it. */
	enum Answer {

		/** The listener took it. */
		HANDLED,

		/** The listener failed again. */
		FAILED,

		/** It is no longer kept, or is none of this service. */
		GONE,

		/**
		 * No listener of this service reads the topic: whoever reads it otherwise reads
		 * it anew.
		 */
		UNHEARD

	}

	/**
	 * An answer.
	 *
	 * @param cause the class of what went wrong
	 */
	record Outcome(Answer answer, @Nullable String cause) {
	}

}
