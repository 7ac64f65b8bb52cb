package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/**
 * The controlled lists are read by everybody, kept by curators, and heard of by the other
 * services.
 */
class ConceptIT {

	private static final String CONCEPTS = "/api/v1/concepts";

	@Test
	void aTopicIsAddedRenamedAndHeardOf() {
		String notation = "labour-migration-" + UUID.randomUUID();
		String path = CONCEPTS + "/topic/" + notation;
		Http curator = Directory.with(Role.CURATOR);
		Http.Answer added = curator.header("If-None-Match", "*").put(path, label("Migration"));
		assertThat(added.status()).isEqualTo(201);
		assertThat(added.header("Location")).contains(path);
		assertThat(curator.ifMatch(1).put(path, label("Labour migration")).version()).isEqualTo(2);
		assertThat(Directory.visitor().get(path).json().get("prefLabel").get("en").asString())
			.isEqualTo("Labour migration");
		try (TopicReader topic = new TopicReader(Topics.CONCEPTS)) {
			assertThat(topic.await("topic:" + notation, 2))
				.extracting((message) -> Directory.service()
					.bean(AvroBytes.class)
					.decode(message.value(), ConceptMessage.class)
					.getConcept()
					.getPrefLabel()
					.get("en"))
				.containsExactly("Migration", "Labour migration");
		}
	}

	@Test
	void aListThatHasNotChangedIsNotSentAgain() {
		String list = CONCEPTS + "?scheme=affected-group";
		Http.Answer first = Directory.visitor().get(list);
		Http again = Directory.visitor().header("If-None-Match", first.header("ETag").orElseThrow());
		assertThat(again.get(list).status()).isEqualTo(304);
		Directory.with(Role.CURATOR)
			.header("If-None-Match", "*")
			.put(CONCEPTS + "/affected-group/g-" + UUID.randomUUID(), label("Women migrants"));
		assertThat(again.get(list).status()).isEqualTo(200);
	}

	private static Map<String, Object> label(String text) {
		return Map.of("prefLabel", Map.of("en", text));
	}

}
