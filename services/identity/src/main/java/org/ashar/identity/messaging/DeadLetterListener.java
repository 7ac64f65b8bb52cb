package org.ashar.identity.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ashar.contracts.Topics;
import org.ashar.identity.deadletter.DeadLetterDesk;
import org.ashar.identity.deadletter.Origin;
import org.ashar.infra.platform.kafka.DeadMessage;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of every message that any service could not handle. */
@Component
class DeadLetterListener {

	private final DeadLetterDesk desk;

	DeadLetterListener(DeadLetterDesk desk) {
		this.desk = desk;
	}

	@KafkaListener(topics = "#{@deadLetterTopics.names}", groupId = "${spring.application.name}")
	void on(ConsumerRecord<String, byte[]> record) {
		DeadMessage message = DeadMessage.of(record);
		desk.receive(
				new Origin(message.service(), message.topic(), message.partition(), message.offset(),
						message.writtenAt(), message.place(), message.size(), message.told()),
				message.cause(), message.diedAt());
	}

	@Bean
	static Names deadLetterTopics() {
		return new Names(Topics.ALL.stream().map(topic -> DeadMessage.topicFor(topic.name())).toArray(String[]::new));
	}

	/** The topics with what died. */
	record Names(String... names) {

		public String[] getNames() {
			return names;
		}
	}

}
