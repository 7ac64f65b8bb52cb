package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.contracts.Centre;
import org.ashar.contracts.CentreMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** A support centre is found where it is, and kept by its organization. */
class CentreIT {

	private static final String CENTRES = "/api/v1/centres";

	@Test
	void anOrganizationOpensACentreThatIsFoundByPlace() {
		String area = "area-" + UUID.randomUUID();
		assertThat(Directory.with(Role.CURATOR)
			.header("If-None-Match", "*")
			.put("/api/v1/concepts/area/" + area, Map.of("prefLabel", Map.of("en", "Kazan")))
			.status()).isEqualTo(201);
		String organization = Directory.published(Directory.form()).get("id").asString();
		Http editor = Directory.in(organization, Role.ORG_EDITOR);
		Http.Answer opened = editor.post(CENTRES, centre(organization, area));
		assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
		String id = opened.json().get("id").asString();
		JsonNode shown = Directory.visitor().get(CENTRES + "/" + id).json();
		assertThat(shown.at("/hours/0/days/0").asString()).isEqualTo("monday");
		assertThat(shown.at("/phones/0/extension").asString()).isEqualTo("326, 327");
		assertThat(Directory.visitor().get(CENTRES + "?area=" + area).json().get("items")).hasSize(1);
		assertThat(Directory.visitor().get(CENTRES + "?organization=" + organization).json().get("items")).hasSize(1);
		Map<String, Object> closed = centre(organization, area);
		closed.put("status", "temporarily_closed");
		assertThat(editor.ifMatch(1).put(CENTRES + "/" + id, closed).version()).isEqualTo(2);
		assertThat(editor.ifMatch(1).put(CENTRES + "/" + id, closed).status()).isEqualTo(412);
		assertThat(Directory.in(organization, Role.ORG_CONTRIBUTOR).ifMatch(2).put(CENTRES + "/" + id, closed).status())
			.isEqualTo(403);
		assertThat(Directory.somebody().post(CENTRES, centre(organization, area)).status()).isEqualTo(403);
		assertThat(Directory.visitor().post(CENTRES, centre(organization, area)).status()).isEqualTo(401);
		assertThat(editor.post(CENTRES, centre(organization, "nowhere")).status()).isEqualTo(400);
		assertThat(editor.post(CENTRES, centre(UUID.randomUUID().toString(), area)).status()).isEqualTo(400);
		assertThat(Directory.visitor().get(CENTRES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void theWorldHearsOfACentreAsLongAsItMayKnowOfItsOrganization() {
		Http curator = Directory.with(Role.CURATOR);
		String organization = Directory.published(Directory.form()).get("id").asString();
		String id = Directory.in(organization, Role.ORG_EDITOR)
			.post(CENTRES, centre(organization, null))
			.json()
			.get("id")
			.asString();
		String path = Directory.ORGANIZATIONS + "/" + organization;
		assertThat(curator.ifMatch(curator.get(path).version()).post(path + "/suspend", Map.of("note", "why")).status())
			.isEqualTo(200);
		try (TopicReader topic = new TopicReader(Topics.CENTRES)) {
			List<ConsumerRecord<String, byte[]>> told = topic.await(id, 2);
			Centre centre = Directory.service()
				.bean(AvroBytes.class)
				.decode(told.getFirst().value(), CentreMessage.class)
				.getCentre();
			assertThat(centre.getOrganizationId()).isEqualTo(organization);
			assertThat(centre.getName()).containsEntry("ru", "Центр поддержки");
			assertThat(centre.getPhones().getFirst().getLanguages()).containsExactly("ky");
			assertThat(told.getLast().value()).as("a tombstone").isNull();
		}
	}

	@Test
	void aDraftsCentreIsShownToItsPeopleOnly() {
		Http registrant = Directory.somebody();
		String draft = Directory.draft(registrant, Directory.form()).get("id").asString();
		Map<String, Object> centre = centre(draft, null);
		String id = registrant.post(CENTRES, centre).json().get("id").asString();
		assertThat(Directory.visitor().get(CENTRES + "/" + id).status()).isEqualTo(404);
		assertThat(registrant.get(CENTRES + "/" + id).status()).isEqualTo(200);
	}

	private static Map<String, Object> centre(String organization, @Nullable String area) {
		Map<String, Object> place = new HashMap<>(Map.of("address", Map.of("ru", "ул. Токомбаева 7/6")));
		if (area != null) {
			place.put("area", area);
		}
		return new HashMap<>(Map.of("organizationId", organization, "name", Map.of("ru", "Центр поддержки"), "place",
				place, "phones",
				List.of(Map.of("number", "+996 (312) 915000", "extension", "326, 327", "languages", List.of("ky"))),
				"hours", List.of(Map.of("days", List.of("monday", "friday"), "opens", "09:00", "closes", "18:00"))));
	}

}
