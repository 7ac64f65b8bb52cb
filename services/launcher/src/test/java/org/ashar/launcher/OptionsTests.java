package org.ashar.launcher;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTests {

	@Test
	void whoSaysNothingGetsTheUsual() {
		Options options = Options.of(List.of());
		assertThat(options.port()).isEqualTo(8080);
		assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
		assertThat(options.empty()).isFalse();
		assertThat(options.separate()).isFalse();
	}

	@Test
	void optionsMayComeInAnyOrderAroundTheAccount() {
		Options options = Options.of(List.of("ngo", "--empty", "--data", "/tmp/x", "--port", "9000", "--separate"));
		assertThat(options).isEqualTo(new Options(9000, Path.of("/tmp/x"), true, true, List.of("ngo")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--port", "--port abc", "--port 80", "--port 65530", "--port --empty", "--colour red" })
	void whatCannotBeIsRefusedInOneLine(String line) {
		assertThatThrownBy(() -> Options.of(List.of(line.split(" ")))).isInstanceOf(CannotRun.class)
			.hasMessageNotContaining("\n");
	}

	@Test
	void noTwoServicesShareAPort() {
		Ports ports = new Ports(8080, 1025, 8025);
		List<Integer> all = new java.util.ArrayList<>(List.of(ports.kafka(), ports.controller(), ports.mongo()));
		for (Room room : Room.values()) {
			all.add(ports.of(room));
		}
		assertThat(all).doesNotHaveDuplicates().allMatch((port) -> port >= 8080 && port <= 8080 + Ports.SPAN);
	}

}
