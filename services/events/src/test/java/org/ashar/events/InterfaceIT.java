package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface of this service as others read it: a change shows up in review. To accept
 * one, run this test with {@code -Dashar.openapi.write=true} and commit the file.
 */
class InterfaceIT {

	private static final Path COMMITTED = Path.of(System.getProperty("ashar.root", "../.."),
			"docs/openapi/events.json");

	@Test
	void theInterfaceIsTheCommittedOne() throws IOException {
		JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		String offered = World.must(World.visitor().get("/v3/api-docs"), 200).text();
		String pretty = json.writeValueAsString(json.readTree(offered)) + "\n";
		if (Boolean.getBoolean("ashar.openapi.write")) {
			Files.createDirectories(COMMITTED.getParent());
			Files.writeString(COMMITTED, pretty);
		}
		assertThat(Files.readString(COMMITTED)).isEqualTo(pretty);
	}

}
