package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface of this service as others read it: a change shows up in review. To accept
 * one, run this test with {@code -Dashar.openapi.write=true} and commit the file.
 */
@ExtendWith(SharedWorld.class)
class InterfaceIT {

	private static final Path COMMITTED = Path.of(System.getProperty("ashar.root", "../.."),
			"docs/openapi/notifications.json");

	@Test
	void theInterfaceIsTheCommittedOne(World world) throws IOException {
		JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		String pretty = json.writeValueAsString(json.readTree(world.http().get("/v3/api-docs").text())) + "\n";
		if (Boolean.getBoolean("ashar.openapi.write")) {
			Files.createDirectories(COMMITTED.getParent());
			Files.writeString(COMMITTED, pretty);
		}
		assertThat(Files.readString(COMMITTED)).isEqualTo(pretty);
	}

}
