package org.ashar.infra.platform.outbox;

import java.time.Clock;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/** Sets up the outbox where a service has a store and a broker. */
@AutoConfiguration(afterName = { "org.ashar.infra.platform.kafka.KafkaConfiguration",
		"org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration" })
@ConditionalOnBean(value = { MongoOperations.class, KafkaOperations.class },
		type = "org.ashar.infra.platform.kafka.TopicPlan")
class OutboxConfiguration {

	@Bean
	OutboxConverters.Reading outboxReading() {
		return new OutboxConverters.Reading();
	}

	@Bean
	OutboxConverters.Writing outboxWriting() {
		return new OutboxConverters.Writing();
	}

	@Bean
	AuditTrail auditTrail(MongoOperations mongo) {
		return new AuditTrail(mongo);
	}

	@Bean
	Relay outboxRelay(MongoOperations mongo, KafkaOperations<String, byte[]> kafka, Environment environment,
			MeterRegistry meters, Clock clock, AuditTrail trail) {
		CloudEventHeaders headers = new CloudEventHeaders(environment.getRequiredProperty("spring.application.name"));
		return new Relay(new Shipment(mongo, kafka, headers, new OutboxMeters(meters, clock), trail));
	}

	@Bean
	TraceContext traceContext(ObjectProvider<Tracer> tracer, ObjectProvider<ObservationRegistry> observations) {
		return new TraceContext(tracer, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

	@Bean
	AggregateStore aggregateStore(MongoOperations mongo, ObjectProvider<Publication<?, ?>> publications,
			TraceContext trace, Relay relay) {
		return new AggregateStore(mongo, publications, trace, relay);
	}

	@Bean
	IndexPlan indexPlan(MongoOperations mongo, Relay relay, List<Indexed> indexed) {
		return new IndexPlan(mongo, relay, indexed);
	}

}
