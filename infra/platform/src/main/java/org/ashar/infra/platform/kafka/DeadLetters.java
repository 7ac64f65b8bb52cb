package org.ashar.infra.platform.kafka;

import java.nio.charset.StandardCharsets;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Where a message goes that no try could handle: as bytes to the dead-letter topic, and
 * the partition moves on. What lies on a dead-letter topic stays there.
 */
final class DeadLetters implements ConsumerAwareRecordRecoverer {

	static final String SUFFIX = ".dead";

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private final DeadLetterPublishingRecoverer publisher;

	private final MeterRegistry meters;

	/** The service is the one that reads here: whose dead letters they are. */
	DeadLetters(KafkaOperations<String, byte[]> kafka, String service, MeterRegistry meters) {
		this.meters = meters;
		this.publisher = new DeadLetterPublishingRecoverer(kafka,
				(record, ex) -> new TopicPartition(record.topic() + SUFFIX, 0));
		// What went wrong may quote the message, and the message may name a person.
		this.publisher.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_MSG,
				DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
		this.publisher.setHeadersFunction(
				(record, ex) -> new RecordHeaders().add(DeadMessage.SERVICE, service.getBytes(StandardCharsets.UTF_8))
					.add(DeadMessage.CAUSE, cause(ex).getBytes(StandardCharsets.UTF_8)));
		this.publisher.setFailIfSendResultIsError(true);
	}

	@Override
	public void accept(ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, Exception ex) {
		if (isCausedBy(ex, UnknownTypeException.class)) {
			logger.debug("Passed over a message of an unknown type on {}", record.topic());
			return;
		}
		logger.error("Message {}-{}@{} goes to the dead letters: {}", record.topic(), record.partition(),
				record.offset(), cause(ex));
		if (!record.topic().endsWith(SUFFIX)) {
			this.publisher.accept(record, consumer, ex);
		}
		counter(this.meters, record.topic()).increment();
	}

	private static String cause(Exception ex) {
		return NestedExceptionUtils.getMostSpecificCause(ex).getClass().getName();
	}

	/** The metric {@code ashar.inbox.dead} of a topic. */
	static Counter counter(MeterRegistry meters, String topic) {
		return Counter.builder("ashar.inbox.dead")
			.description("Messages that no try could handle")
			.tag("topic", topic)
			.register(meters);
	}

	static boolean isCausedBy(Throwable ex, Class<? extends Throwable> type) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

}
