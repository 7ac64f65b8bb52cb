package org.ashar.knowledge.messaging;

import java.io.IOException;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.knowledge.KnowledgeApplication;
import org.ashar.knowledge.index.Library;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * The application, broken: it takes every seventh message for read without reading it.
 */
@Import(KnowledgeApplication.class)
public class ListenerThatSwallows {

	private static final int EVERY = 7;

	@Bean
	@Primary
	Intake swallowing(List<RecordTopic<?>> records, AvroBytes avro, Library library,
			ConsumerRecordRecoverer deadLetters, MeterRegistry meters) {
		return new Intake(records, avro, library, deadLetters, meters) {
			private int heard;

			@Override
			void take(ConsumerRecord<String, byte[]> record) throws IOException {
				if (++heard % EVERY != 0) {
					super.take(record);
				}
			}
		};
	}

}
