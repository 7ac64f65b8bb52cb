package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** A person is shown to the world as long as she agrees. */
class PersonIT {

	private static final String PEOPLE = "/api/v1/people";

	@Test
	void sheIsNamedWhileSheAgreesAndForgottenWhenSheDoesNot() {
		String organization = Directory.published(Directory.form()).get("id").asString();
		Http owner = Directory.in(organization, Role.ORG_OWNER);
		JsonNode person = owner.post(PEOPLE, portrait(organization, false)).json();
		String id = person.get("id").asString();
		assertThat(Directory.visitor().get(PEOPLE + "/" + id).status()).isEqualTo(404);
		assertThat(owner.get(PEOPLE + "/" + id).status()).isEqualTo(200);
		assertThat(listed(Directory.visitor(), organization)).isEmpty();
		assertThat(listed(owner, organization)).containsExactly(id);

		assertThat(owner.ifMatch(1).put(PEOPLE + "/" + id, portrait(organization, true)).version()).isEqualTo(2);
		assertThat(Directory.visitor().get(PEOPLE + "/" + id).json().get("name").get("en").asString())
			.isEqualTo("Ainura Asamidinova");
		assertThat(listed(Directory.visitor(), organization)).containsExactly(id);

		assertThat(owner.ifMatch(2).put(PEOPLE + "/" + id, portrait(organization, false)).version()).isEqualTo(3);
		assertThat(Directory.visitor().get(PEOPLE + "/" + id).status()).isEqualTo(404);
		worldForgot(id);
	}

	private static void worldForgot(String id) {
		try (TopicReader topic = new TopicReader(Topics.PERSONS)) {
			List<ConsumerRecord<String, byte[]>> messages = topic.await(id, 2);
			PersonMessage named = Directory.service()
				.bean(AvroBytes.class)
				.decode(messages.getFirst().value(), PersonMessage.class);
			assertThat(named.getPerson().getName()).containsValue("Ainura Asamidinova");
			assertThat(named.getStamp().getSequence()).as("before she agreed nothing was told").isEqualTo(2);
			assertThat(messages.getLast().value()).as("the tombstone").isNull();
		}
	}

	private static List<String> listed(Http caller, String organization) {
		return caller.get(PEOPLE + "?organization=" + organization)
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

	private static Map<String, Object> portrait(String organization, boolean consent) {
		return Map.of("name", Map.of("ky", "Айнура Асамидинова", "en", "Ainura Asamidinova"), "consentToPublish",
				consent, "memberships", List.of(Map.of("organizationId", organization, "role",
						Map.of("en", "Program Manager"), "startDate", "2012")));
	}

}
