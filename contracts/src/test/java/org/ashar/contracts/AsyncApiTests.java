package org.ashar.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTests {

	private static final Path COMMITTED = Path.of("../docs/asyncapi.yaml");

	private static final Path FRESH = Path.of("target/asyncapi.yaml");

	private final String document = AsyncApi.document(Topics.ALL);

	@Test
	void theCommittedDescriptionIsWhatTheContractsSay() throws IOException {
		Files.createDirectories(FRESH.getParent());
		Files.writeString(FRESH, this.document);
		assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
			.as("The interface changed. If that is meant: cp contracts/target/asyncapi.yaml docs/")
			.isEqualTo(this.document);
	}

	@Test
	void everyTopicHasAChannelAndADeadLetterChannel() {
		Map<String, Map<String, Object>> tree = new Yaml().load(this.document);
		assertThat(tree.get("channels")).containsKey("contracts.schemas");
		Topics.ALL
			.forEach(topic -> assertThat(tree.get("channels")).containsKeys(topic.name(), topic.name() + ".dead"));
	}

}
