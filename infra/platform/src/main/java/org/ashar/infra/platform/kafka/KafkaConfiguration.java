package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Sets up producers, listeners, topics and schemas in a service that declares a
 * {@link TopicPlan}.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnBean(TopicPlan.class)
@EnableConfigurationProperties(KafkaProperties.class)
@EnableKafka
class KafkaConfiguration {

	private static final int TRIES = 8;

	private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

	@Bean
	ConsumerFactory<String, byte[]> kafkaConsumers(KafkaProperties properties) {
		Map<String, Object> settings = new HashMap<>(properties.buildConsumerProperties());
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
	}

	@Bean
	SchemaTopic schemaTopic(ConsumerFactory<String, byte[]> consumers) {
		return new SchemaTopic(consumers);
	}

	@Bean
	Schemas schemas(SchemaTopic topic) {
		return new Schemas(topic);
	}

	@Bean
	SchemaController schemaController(Schemas schemas) {
		return new SchemaController(schemas);
	}

	@Bean
	AvroBytes avroBytes(Schemas schemas) {
		return new AvroBytes(schemas);
	}

	@Bean
	ProducerFactory<String, byte[]> kafkaProducers(KafkaProperties properties, SchemaTopic topic, Schemas schemas,
			ObjectProvider<KafkaAdmin> admin) {
		Map<String, Object> settings = new HashMap<>(properties.buildProducerProperties());
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
		settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
		DefaultKafkaProducerFactory<String, byte[]> producers = new DefaultKafkaProducerFactory<>(settings,
				new StringSerializer(), new ByteArraySerializer());
		producers.addPostProcessor((producer) -> {
			prepare(producer, admin, () -> topic.write(producer, schemas.own()));
			return producer;
		});
		return producers;
	}

	/** A producer that exists has its topics, and has published its schemas. */
	private static void prepare(Producer<String, byte[]> producer, ObjectProvider<KafkaAdmin> admin,
			Runnable publication) {
		try {
			// A service that started before its broker could not make them then.
			admin.ifAvailable(KafkaAdmin::initialize);
			publication.run();
		}
		catch (RuntimeException ex) {
			// Nobody else knows of it, and its thread would live for ever.
			producer.close(Duration.ZERO);
			throw ex;
		}
	}

	@Bean
	KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
		return new KafkaTemplate<>(producers);
	}

	/** Also for those who read topics without a listener. */
	@Bean
	ConsumerRecordRecoverer deadLetters(KafkaTemplate<String, byte[]> kafka, Environment environment,
			MeterRegistry meters) {
		return new DeadLetters(kafka, service(environment), meters);
	}

	@Bean
	ReplayController replayController(ConsumerFactory<String, byte[]> consumers,
			KafkaListenerEndpointRegistry listeners, Environment environment) {
		return new ReplayController(new Replays(service(environment), consumers, listeners));
	}

	@Bean
	ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
			ConsumerFactory<String, byte[]> consumers, ConsumerRecordRecoverer deadLetters, AvroBytes avro) {
		ConcurrentKafkaListenerContainerFactory<String, byte[]> factory = new ConcurrentKafkaListenerContainerFactory<>();
		factory.setConsumerFactory(consumers);
		factory.setRecordMessageConverter(new AvroMessageConverter(avro));
		factory.setCommonErrorHandler(errorHandler(deadLetters));
		factory.getContainerProperties().setObservationEnabled(true);
		return factory;
	}

	@Bean
	KafkaAdmin.NewTopics plannedTopics(ObjectProvider<TopicPlan> plans) {
		return new KafkaAdmin.NewTopics(newTopics(planned(plans)).toArray(NewTopic[]::new));
	}

	/** Each with its dead letters, and the schemas besides. */
	List<NewTopic> newTopics(List<TopicPlan.Entry> planned) {
		return Stream
			.concat(planned.stream().flatMap(this::withDeadLetters),
					Stream.of(TopicBuilder.name(SchemaTopic.NAME).partitions(1).compact().build()))
			.toList();
	}

	@Bean
	Offsets offsets(KafkaProperties properties) {
		return new Offsets(Admin.create(properties.buildAdminProperties()));
	}

	// By Kafka's time, not the service's clock, which demonstrations shift: retention
	// goes by what the producers' machines have stamped.
	@Bean
	PrivateTopicsHealth privateTopicsHealthIndicator(ObjectProvider<TopicPlan> plans,
			KafkaListenerEndpointRegistry listeners, Offsets offsets) {
		return new PrivateTopicsHealth(planned(plans), listeners, offsets, Time.SYSTEM::milliseconds);
	}

	@Bean
	UnreadMessages unreadMessages(ObjectProvider<TopicPlan> plans, KafkaListenerEndpointRegistry listeners,
			Offsets offsets) {
		return new UnreadMessages(planned(plans), listeners, offsets, System::nanoTime);
	}

	// From the start, since the first one is to be seen as an increase.
	@Bean
	MeterBinder deadLetterCounters(ObjectProvider<TopicPlan> plans) {
		return (meters) -> planned(plans).forEach((topic) -> DeadLetters.counter(meters, topic.name()));
	}

	private static String service(Environment environment) {
		return environment.getRequiredProperty("ashar.service");
	}

	private static List<TopicPlan.Entry> planned(ObjectProvider<TopicPlan> plans) {
		return plans.stream().flatMap((plan) -> plan.entries().stream()).toList();
	}

	private Stream<NewTopic> withDeadLetters(TopicPlan.Entry entry) {
		String retention = Long.toString(DEAD_LETTER_RETENTION.toMillis());
		return Stream.of(
				TopicBuilder.name(entry.name()).partitions(entry.partitions()).configs(entry.settings()).build(),
				TopicBuilder.name(entry.name() + DeadLetters.SUFFIX)
					.partitions(1)
					.config(TopicConfig.RETENTION_MS_CONFIG, retention)
					.build());
	}

	private DefaultErrorHandler errorHandler(ConsumerRecordRecoverer deadLetters) {
		DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, backOff(TRIES));
		handler.addNotRetryableExceptions(UnreadableMessageException.class, UnknownTypeException.class);
		// While the store is away every message would fail: that is no fault of the
		// message, so it waits.
		handler.setBackOffFunction((record, ex) -> isOutage(ex) ? backOff(Long.MAX_VALUE) : null);
		return handler;
	}

	private static boolean isOutage(Exception ex) {
		return DeadLetters.isCausedBy(ex, DataAccessResourceFailureException.class)
				|| DeadLetters.isCausedBy(ex, NonTransientDataAccessResourceException.class)
				|| DeadLetters.isCausedBy(ex, TransientDataAccessException.class)
						&& !DeadLetters.isCausedBy(ex, OptimisticLockingFailureException.class);
	}

	private static ExponentialBackOff backOff(long tries) {
		ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
		backOff.setMaxInterval(5_000);
		backOff.setMaxAttempts(tries);
		return backOff;
	}

}
