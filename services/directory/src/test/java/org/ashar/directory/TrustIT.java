package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.directory.organization.Upkeep;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.RunningService;

/** What was verified is trusted for twelve months. */
class TrustIT {

	@Test
	void afterTwelveMonthsTrustIsStaleAndTheWorldHearsOfItOnce(@TempDir Path folder) throws IOException {
		assumeThat(Backends.start().embedded()).as("clocks are shifted on embedded backends only").isTrue();
		JsonNode verified = Directory.step(Directory.with(Role.VERIFIER), Directory.published(Directory.form()),
				"verify", Map.of("evidence", "Certificate seen"));
		String id = verified.get("id").asString();
		Path offset = Files.writeString(folder.resolve("offset"), "PT9000H");
		String database = "--spring.application.name="
				+ Directory.service().context().getEnvironment().getRequiredProperty("spring.application.name");
		try (RunningService later = RunningService.start(DirectoryApplication.class, "directory", database,
				"--ashar.clock-offset-file=" + offset)) {
			Instant now = Directory.service().bean(Clock.class).instant();
			assertThat(later.bean(Clock.class).instant()).isAfter(now.plus(Duration.ofDays(366)));
			assertThat(later.http().get(Directory.ORGANIZATIONS + "/" + id).json().get("trust").asString())
				.as("before anybody has recorded it")
				.isEqualTo("stale");
			later.bean(Upkeep.class).run();
			later.bean(Upkeep.class).run();
			assertThat(later.http().get(Directory.ORGANIZATIONS + "/" + id).version()).isEqualTo(5);
			try (TopicReader topic = new TopicReader(Topics.ORGANIZATIONS)) {
				List<OrganizationMessage> messages = topic.await(id, 5)
					.stream()
					.map((message) -> later.bean(AvroBytes.class).decode(message.value(), OrganizationMessage.class))
					.toList();
				assertThat(messages.getLast().getChange()).isEqualTo(OrganizationChange.STALE);
				assertThat(messages.getLast().getOrganization().getTrust()).isEqualTo("stale");
			}
		}
	}

}
