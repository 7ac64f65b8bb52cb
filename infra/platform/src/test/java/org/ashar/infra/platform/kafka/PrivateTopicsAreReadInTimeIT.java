package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.admin.Admin;
import org.ashar.infra.platform.outbox.sample.NotebookApplication;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is kept for days only and not read gives an alarm while there is time to act. */
class PrivateTopicsAreReadInTimeIT {

	private static final String TOPIC = "heard-" + UUID.randomUUID();

	private static final Duration KEPT = Duration.ofDays(7);

	private final AtomicLong now = new AtomicLong(System.currentTimeMillis());

	@Test
	@SuppressWarnings("unchecked")
	void whatIsUnreadForHalfTheTimeIsAnAlarmUntilItIsRead() throws Exception {
		try (RunningService service = RunningService.start(NotebookApplication.class, "notebook",
				"--sample.heard=" + TOPIC);
				Admin admin = Admin.create(Map.of("bootstrap.servers", Backends.start().kafka()))) {
			KafkaListenerEndpointRegistry listeners = service.bean(KafkaListenerEndpointRegistry.class);
			PrivateTopicsHealth health = new PrivateTopicsHealth(TopicPlan.create().kept(TOPIC, 1, KEPT).entries(),
					listeners, new Offsets(admin), this.now::get);
			assertThat(status(health)).as("nothing was told").isEqualTo(Status.UP);

			listeners.getListenerContainers().forEach(MessageListenerContainer::stop);
			service.bean(KafkaTemplate.class).send(TOPIC, "key", new byte[] { 1 }).get();
			// From here on: the start of the service may have taken minutes.
			this.now.set(System.currentTimeMillis());
			goOn(KEPT.dividedBy(2).minusMinutes(1));
			assertThat(status(health)).as("there is time").isEqualTo(Status.UP);
			goOn(Duration.ofMinutes(2));
			assertThat(status(health)).isEqualTo(Status.DOWN);

			listeners.getListenerContainers().forEach(MessageListenerContainer::start);
			await("the message to be read").atMost(Duration.ofSeconds(60))
				.until(() -> status(health), Status.UP::equals);
		}
	}

	@Test
	@SuppressWarnings("unchecked")
	void theMetricsTellHowMuchIsUnread() throws Exception {
		String topic = "heard-" + UUID.randomUUID();
		try (RunningService service = RunningService.start(NotebookApplication.class, "notebook",
				"--sample.heard=" + topic)) {
			service.bean(KafkaListenerEndpointRegistry.class)
				.getListenerContainers()
				.forEach(MessageListenerContainer::stop);
			service.bean(KafkaTemplate.class).send(topic, "key", new byte[] { 1 }).get();
			assertThat(service.http().get("/actuator/prometheus").text())
				.containsPattern("ashar_inbox_unread\\{[^}]*topic=\"" + topic + "\"} 1\\.0")
				.containsPattern("ashar_inbox_dead_total\\{[^}]*topic=\"" + topic + "\"} 0\\.0")
				.contains("ashar_outbox_age_seconds")
				.contains("ashar_outbox_lag_seconds_bucket");
		}
	}

	@Test
	void theHealthOfAServiceTellsIt() {
		try (RunningService service = RunningService.start(NotebookApplication.class, "notebook",
				"--sample.heard=" + TOPIC)) {
			assertThat(service.http()
				.get("/actuator/health")
				.json()
				.path("components")
				.path("privateTopics")
				.path("status")
				.asString()).isEqualTo("UP");
		}
	}

	private static Status status(PrivateTopicsHealth health) {
		return health.health().getStatus();
	}

	private void goOn(Duration duration) {
		this.now.addAndGet(duration.toMillis());
	}

}
