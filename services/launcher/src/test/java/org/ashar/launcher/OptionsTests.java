package org.ashar.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
	void aWordThatIsNoOptionIsNotPassedOver() {
		assertThatThrownBy(() -> Options.of(List.of("--empty", "now")).alone()).isInstanceOf(CannotRun.class)
			.hasMessageContaining("What is now?");
	}

	@Test
	void theMailboxMayHaveOtherPorts() {
		Map<String, String> environment = Map.of("ASHAR_SMTP_PORT", "2025", "ASHAR_MAILBOX_PORT", "9025");
		assertThat(Ports.of(8080, environment)).isEqualTo(new Ports(8080, 2025, 9025));
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "", "0", "-1", "65536", "99999999999", "8080", "8092", "8025" })
	void aPortThatCannotBeTheMailboxsIsNamedWithItsSetting(String port) {
		assertThatThrownBy(() -> Ports.of(8080, Map.of("ASHAR_SMTP_PORT", port)).requireMailboxApart())
			.isInstanceOf(CannotRun.class)
			.hasMessageContaining("ASHAR_SMTP_PORT")
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
