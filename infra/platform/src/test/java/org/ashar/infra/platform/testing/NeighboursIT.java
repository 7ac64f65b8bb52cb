package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.testing.other.OtherApplication;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class NeighboursIT {

	@Test
	void twoServicesThatStartTogetherInOneJvmDoNotDisturbEachOther() throws Exception {
		try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
			Future<RunningService> first = starters
				.submit(() -> RunningService.start(SampleApplication.class, "sample"));
			Future<RunningService> second = starters
				.submit(() -> RunningService.start(OtherApplication.class, "other"));
			try (RunningService sample = first.get(); RunningService other = second.get()) {
				for (RunningService service : List.of(sample, other)) {
					assertThat(service.http().get("/actuator/health").status()).isEqualTo(200);
				}
				assertThat(sample.http().get("/actuator/prometheus").text()).contains("service=\"sample\"")
					.doesNotContain("service=\"other\"");
				assertThat(other.bean(Environment.class).getProperty("ashar.service")).isEqualTo("other");
				assertThat(other.bean(Environment.class).getProperty("server.tomcat.accept-count")).isEqualTo("256");
				assertThat(other.as("somebody").get("/api/v1/mine").status()).isEqualTo(404);
				assertThat(other.http().as(sample.tokens().token("somebody")).get("/").status()).isEqualTo(401);
			}
		}
	}

	@Test
	void aNeighbourThatLeavesTakesNoLogsWithIt(CapturedOutput output) {
		try (RunningService staying = RunningService.start(SampleApplication.class, "sample")) {
			RunningService.start(OtherApplication.class, "other").close();
			assertThat(staying.as("somebody").post("/api/v1/notes", Map.of("text", "a")).status()).isEqualTo(200);
			assertThat(output.getAll()).contains("SampleController: Kept a note");
		}
	}

	@Test
	void aServiceLeavesNoSettingBehindInTheJvm() {
		RunningService.start(SampleApplication.class, "sample").close();
		Map<String, String> before = settingsOfTheJvm();
		RunningService.start(OtherApplication.class, "other").close();
		assertThat(settingsOfTheJvm()).isEqualTo(before);
	}

	// Tomcat notes its folder here, which nobody else reads.
	private static Map<String, String> settingsOfTheJvm() {
		return System.getProperties()
			.stringPropertyNames()
			.stream()
			.filter(name -> !name.startsWith("catalina."))
			.collect(Collectors.toMap(Function.identity(), System::getProperty));
	}

}
