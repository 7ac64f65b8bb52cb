package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as others read it: a change of it shows up in review. To accept one, run this
 * test with {@code -Dashar.openapi.write=true} and commit the file.
 */
class InterfaceIT {

	private static final Path COMMITTED = Path.of(System.getProperty("ashar.root", "../.."),
			"docs/openapi/identity.json");

	@Test
	void theInterfaceIsTheCommittedOne() throws IOException {
		Http.Answer offered = TestIdentity.shared().http().get("/v3/api-docs");
		assertThat(offered.status()).as("%s", offered).isEqualTo(200);
		String pretty = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.build()
			.writeValueAsString(offered.json()) + "\n";
		if (Boolean.getBoolean("ashar.openapi.write")) {
			Files.createDirectories(COMMITTED.getParent());
			Files.writeString(COMMITTED, pretty);
		}

		assertThat(Files.readString(COMMITTED)).isEqualTo(pretty);
	}

}
