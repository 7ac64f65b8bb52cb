package org.ashar.infra.platform.kafka;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** While the broker is away, trying again costs nothing that stays. */
class AbsentBrokerTests {

	private static final String CLIENT = "nobody-answers";

	@Test
	void aProducerThatCouldNotPublishItsSchemasLeavesNoThread() throws Exception {
		KafkaConfiguration configuration = new KafkaConfiguration();
		KafkaProperties properties = properties();
		ConsumerFactory<String, byte[]> consumers = configuration.kafkaConsumers(properties);
		SchemaTopic topic = new SchemaTopic(consumers);
		ProducerFactory<String, byte[]> producers = configuration.kafkaProducers(properties, topic, new Schemas(topic),
				new StaticListableBeanFactory().getBeanProvider(KafkaAdmin.class));
		assertThatThrownBy(producers::createProducer).isInstanceOf(KafkaException.class);
		// Where one ends by itself a moment later.
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.contains(CLIENT)));
	}

	private static KafkaProperties properties() throws Exception {
		KafkaProperties properties = new KafkaProperties();
		try (ServerSocket taken = new ServerSocket(0)) {
			properties.setBootstrapServers(List.of("127.0.0.1:" + taken.getLocalPort()));
		}
		properties.getProducer().setClientId(CLIENT);
		properties.getProducer().getProperties().putAll(Map.of("max.block.ms", "200"));
		return properties;
	}

}
