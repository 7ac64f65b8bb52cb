package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

class LogOutputTests {

	@TempDir
	private Path folder;

	@Test
	void whoSaysNothingGetsLinesForPeople() throws Exception {
		assertThat(output(Map.of())).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  .*Program: Hello \\*\\*\\*\n");
	}

	@Test
	void aMachineGetsJsonOnTheConsoleAndInTheFile() throws Exception {
		Path file = folder.resolve("service.log");
		String console = output(Map.of("ASHAR_LOG_FORMAT", "ecs", "ASHAR_LOG_FILE", file.toString()));
		for (String line : new String[] { console, Files.readString(file) }) {
			assertThat(JsonMapper.shared().readTree(line).get("message").asString()).isEqualTo("Hello ***");
			assertThat(line).contains("\"name\":\"sample\"");
		}
	}

	@Test
	void aFormatThatIsNoneStopsTheStart() throws Exception {
		assertThat(output(Map.of("ASHAR_LOG_FORMAT", "xml"))).contains("ASHAR_LOG_FORMAT is plain or ecs");
	}

	// The logs belong to a JVM, so each try needs one of its own.
	private static String output(Map<String, String> variables) throws IOException, InterruptedException {
		ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				Program.class.getName());
		command.environment().putAll(variables);
		Process process = command.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}

	/** Opens the logs and writes one line. */
	static final class Program {

		private Program() {
		}

		/** Writes the line. */
		public static void main(String[] args) {
			LogOutput.open("sample");
			LogOutput.open("another");
			LoggerFactory.getLogger(Program.class).info("Hello {}", "somebody@example.org");
		}

	}

}
