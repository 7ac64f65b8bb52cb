package org.ashar.infra.platform.start;

import com.mongodb.client.MongoClient;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.bson.Document;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings, the store's client, and whether the backends answer. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@EnableConfigurationProperties(AsharSettings.class)
class StartConfiguration {

	// Two spans for each command are a tenth of what a service does: only where somebody
	// collects them.
	@Bean
	MongoManners mongoManners(AsharSettings settings, ObjectProvider<SpanExporter> collectors,
			ObjectProvider<ObservationRegistry> observations) {
		boolean collected = collectors.stream().findAny().isPresent();
		return new MongoManners(settings,
				collected ? observations.getIfAvailable(() -> ObservationRegistry.NOOP) : ObservationRegistry.NOOP);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "ashar.uses.mongo", matchIfMissing = true)
	static class Store {

		// In the place of Spring Boot's own, which asks in a way that needs rights on all
		// databases.
		@Bean
		HealthIndicator mongoHealthIndicator(MongoClient client, MongoProperties properties) {
			String database = properties.getMongoClientDatabase();
			return new BackendHealth("store",
					() -> client.withTimeout(BackendHealth.PATIENCE_MS, TimeUnit.MILLISECONDS)
						.getDatabase(database)
						.runCommand(new Document("ping", 1)));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "ashar.uses.kafka", matchIfMissing = true)
	@EnableConfigurationProperties(KafkaProperties.class)
	static class Broker implements DisposableBean {

		private final Admin admin;

		Broker(KafkaProperties properties, AsharSettings settings) {
			Map<String, Object> told = properties.buildAdminProperties();
			told.put(AdminClientConfig.CLIENT_ID_CONFIG, settings.service() + "-health");
			told.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BackendHealth.PATIENCE_MS);
			told.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BackendHealth.PATIENCE_MS);
			this.admin = Admin.create(told);
		}

		// An answered call, because a broker's port is open long before it serves.
		@Bean
		HealthIndicator kafkaHealthIndicator() {
			DescribeClusterOptions bounded = new DescribeClusterOptions().timeoutMs(BackendHealth.PATIENCE_MS);
			return new BackendHealth("broker",
					() -> admin.describeCluster(bounded)
						.clusterId()
						.get(BackendHealth.PATIENCE_MS, TimeUnit.MILLISECONDS));
		}

		@Override
		public void destroy() {
			admin.close(Duration.ZERO);
		}

	}

}
