package org.ashar.infra.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ShiftedClockTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void nameTheFile() {
		file = folder.resolve("offset");
	}

	@Test
	void aDemonstrationTravelsToTheConferenceOf2011() throws IOException {
		Files.writeString(file, "P-5500D\n");
		assertThat(clock().instant()).isEqualTo(NOON.minus(Duration.ofDays(5500)));
	}

	@Test
	void withoutAFileNothingIsShifted() {
		assertThat(clock().instant()).isEqualTo(NOON);
	}

	@Test
	void theClockFollowsTheFileWhileTheServiceRuns() throws IOException {
		Clock clock = clock();
		for (String day : new String[] { "P1D", "P2D", "PT36H" }) {
			Files.writeString(file, day);
			await().atMost(Duration.ofSeconds(60)).until(() -> clock.instant().equals(NOON.plus(Duration.parse(day))));
		}
		Files.delete(file);
		await().atMost(Duration.ofSeconds(60)).until(() -> clock.instant().equals(NOON));
	}

	@Test
	void theFileIsNotReadForEveryLookAtTheClock() throws IOException {
		Instant seen;
		long begin;
		// Again where the machine did something else meanwhile: by then it may be read.
		do {
			Files.deleteIfExists(file);
			begin = System.nanoTime();
			Clock clock = clock();
			Files.writeString(file, "P1D");
			seen = clock.instant();
		}
		while (Duration.ofNanos(System.nanoTime() - begin).compareTo(BETWEEN_LOOKS) >= 0);
		assertThat(seen).isEqualTo(NOON);
	}

	@Test
	void aMalformedFileKeepsTheLastGoodShiftAndIsToldOnce() throws IOException {
		// Listened to at the logger: what the console shows depends on who set the logs
		// up before.
		ListAppender<ILoggingEvent> told = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger(OffsetFile.class);
		told.start();
		logger.addAppender(told);
		logger.setLevel(Level.INFO);
		// A test before this one may have left Spring Boot's filter that is silent until
		// the logs are set up.
		logger.getLoggerContext().resetTurboFilterList();
		try {
			Files.writeString(file, "P3D");
			Clock clock = clock();
			Files.writeString(file, "three days");
			await().atMost(Duration.ofSeconds(60)).until(() -> {
				clock.instant();
				return warnings(told) == 1;
			});
			await().atMost(Duration.ofSeconds(60)).during(Duration.ofMillis(600)).until(() -> {
				clock.instant();
				return warnings(told) == 1;
			});
			assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
		}
		finally {
			logger.detachAppender(told);
			logger.setLevel(null);
		}
	}

	private static long warnings(ListAppender<ILoggingEvent> told) {
		return List.copyOf(told.list)
			.stream()
			.filter(event -> event.getLevel() == Level.WARN)
			.filter(event -> event.getFormattedMessage().contains("stays PT72H"))
			.count();
	}

	@Test
	void anotherZoneIsShiftedAsWell() throws IOException {
		Files.writeString(file, "P1D");
		Clock bishkek = clock().withZone(ZoneId.of("Asia/Bishkek"));
		assertThat(bishkek.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
		assertThat(bishkek.getZone()).isEqualTo(ZoneId.of("Asia/Bishkek"));
	}

	@Test
	void nobodyShiftsTheClockOfARealInstallation() {
		ApplicationContextRunner runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ClockConfiguration.class))
			.withPropertyValues("ashar.clock-offset-file=" + file);
		runner.run(context -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage("ASHAR_CLOCK_OFFSET_FILE is refused unless all backends are embedded"));
		runner.withPropertyValues("ashar.embedded=true")
			.run(context -> assertThat(context.getBean(Clock.class)).isInstanceOf(ShiftedClock.class));
	}

	private Clock clock() {
		return new ShiftedClock(Clock.fixed(NOON, ZoneOffset.UTC), new OffsetFile(file));
	}

}
