package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as others read it: a change of it shows up in review. To accept one, run
 * this test with {@code -Dashar.openapi.write=true} and commit the file.
 */
class InterfaceIT {

	private static final Path COMMITTED = Path.of(System.getProperty("ashar.root", "../.."),
			"docs/openapi/knowledge.json");

	@Test
	void theInterfaceIsTheCommittedOne() throws IOException {
		Http.Answer offered = PublicRecord.visitor().get("/v3/api-docs");
		assertThat(offered.status()).isEqualTo(200);
		JsonNode description = offered.json();
		assertThat(description.at("/servers/0/url").asString()).as("where it runs is no part of it").isEqualTo("/");
		String pretty = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.build()
			.writeValueAsString(description) + "\n";
		if (Boolean.getBoolean("ashar.openapi.write")) {
			Files.createDirectories(COMMITTED.getParent());
			Files.writeString(COMMITTED, pretty);
		}
		assertThat(Files.readString(COMMITTED)).isEqualTo(pretty);
	}

}
