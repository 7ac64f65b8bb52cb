package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthIT {

	@Test
	void aServiceWithItsBackendsIsUp() {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample")) {
			JsonNode health = service.http().get("/actuator/health").json();
			assertThat(health.get("status").asString()).isEqualTo("UP");
			assertThat(part(health, "mongo")).isEqualTo("UP");
			assertThat(part(health, "kafka")).isEqualTo("UP");
			assertThat(health.get("components").get("mongo").has("details")).isFalse();
			assertThat(service.http().get("/actuator/health/readiness").status()).isEqualTo(200);
		}
	}

	@Test
	void withoutABrokerAServiceIsAliveAndNotReady() throws Exception {
		downWithout("kafka", "--ashar.kafka=127.0.0.1:1");
	}

	@Test
	void withoutAStoreAServiceIsAliveAndNotReady() throws Exception {
		downWithout("mongo", "--ashar.mongo-uri=mongodb://127.0.0.1:1");
	}

	private static void downWithout(String part, String setting) throws Exception {
		try (RunningService service = RunningService.start(SampleApplication.class, "sample", setting)) {
			Http.Answer answer = InTime.done(Duration.ofSeconds(10), () -> service.http().get("/actuator/health"));
			assertThat(answer.status()).isEqualTo(503);
			assertThat(part(answer.json(), part)).isEqualTo("DOWN");
			assertThat(service.http().get("/actuator/health/readiness").status()).isEqualTo(503);
			assertThat(service.http().get("/actuator/health/liveness").status()).isEqualTo(200);
		}
	}

	private static String part(JsonNode health, String name) {
		return health.get("components").get(name).get("status").asString();
	}

}
