package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.kafka.core.KafkaTemplate;

import org.ashar.contracts.GrantEntry;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.testing.Http;

/** What identity grants holds in the directory. */
class GrantIT {

	@Test
	void aNewCuratorPublishesAndAFormerOneDoesNot() throws Exception {
		String account = UUID.randomUUID().toString();
		Http curator = Directory.service().as(account);
		Http registrant = Directory.somebody();
		JsonNode submitted = Directory.step(registrant, Directory.draft(registrant, Directory.form()), "submit", null);
		String publish = Directory.ORGANIZATIONS + "/" + submitted.get("id").asString() + "/publish";
		assertThat(curator.ifMatch(2).post(publish, null).status()).isEqualTo(404);
		send(account, 1, new GrantEntry("curator", "platform", Instant.EPOCH, null),
				new GrantEntry("role-of-next-year", "platform", Instant.EPOCH, null));
		String draft = Directory.ORGANIZATIONS + "/" + submitted.get("id").asString();
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> curator.get(draft).status() == 200);
		assertThat(curator.ifMatch(2).post(publish, null).status()).isEqualTo(200);
		send(account, 2);
		String suspend = Directory.ORGANIZATIONS + "/" + submitted.get("id").asString() + "/suspend";
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> curator.ifMatch(3).post(suspend, "{\"note\":\" \"}").status() == 403);
	}

	private static void send(String account, long sequence, GrantEntry... grants) throws Exception {
		GrantsMessage message = GrantsMessage.newBuilder()
			.setStamp(new Stamp(UUID.randomUUID().toString(), sequence, Instant.EPOCH, "admin"))
			.setAccountId(account)
			.setGrants(List.of(grants))
			.build();
		byte[] bytes = Directory.service().bean(AvroBytes.class).encode(message);
		@SuppressWarnings("unchecked")
		KafkaTemplate<String, byte[]> kafka = Directory.service().bean(KafkaTemplate.class);
		kafka.send(Topics.GRANTS, account, bytes).get(60, TimeUnit.SECONDS);
	}

}
