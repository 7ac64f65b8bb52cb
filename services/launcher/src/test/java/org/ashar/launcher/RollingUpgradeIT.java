package org.ashar.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.ashar.launcher.demo.DemoWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade goes service by service, so for a while services of two releases work
 * together on one broker and one store: newer writers beside older readers, then the
 * other way round.
 */
class RollingUpgradeIT {

	private static final Set<Room> WRITERS = EnumSet.of(Room.IDENTITY, Room.DIRECTORY, Room.ACTIVITIES, Room.EVENTS);

	private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"--enable-native-access=ALL-UNNAMED");

	private final Map<Room, JavaProgram> running = new EnumMap<>(Room.class);

	private final Path home = Path.of(System.getProperty("ashar.root", "../..")).toAbsolutePath().normalize();

	@TempDir
	private Path data;

	private Backends backends;

	private Settings settings;

	@AfterEach
	void stop() {
		this.running.values().forEach((program) -> program.stop(Duration.ofSeconds(6)));
		if (this.backends != null) {
			this.backends.stop();
		}
	}

	@Test
	void newerServicesWorkBesideOlderOnesAndOlderBesideNewer() throws Exception {
		Assumptions.assumeTrue(Boolean.getBoolean("ashar.long"),
				"Builds a release: ./ashar test -Dashar.long=true runs it as well");
		String previous = PreviousRelease.classPath(this.home);
		String current = PreviousRelease.jars(this.home.resolve("services/launcher/target"));
		Files.createDirectories(this.data.resolve("logs"));
		this.settings = new Settings(Ports.free(), this.data, Map.of());
		this.backends = Backends.start(this.settings, this.home, new QuickStart(this.home), new Console());
		for (Room room : Room.values()) {
			start(room, WRITERS.contains(room) ? current : previous);
		}
		URI portal = URI.create(this.settings.publicUrl());
		URI mailbox = URI.create(this.settings.mailboxUrl());
		new DemoWorld(portal, mailbox).load((progress) -> {
		});
		MainJob job = new MainJob(portal, new Post(mailbox));
		job.run("ky");
		for (Room room : Room.values()) {
			this.running.get(room).stop(Duration.ofSeconds(10));
			start(room, WRITERS.contains(room) ? previous : current);
		}
		job.run("ru");
	}

	private void start(Room room, String classPath) {
		List<String> flags = new ArrayList<>(FLAGS);
		flags.add("-Dashar.log-file=" + this.data.resolve("logs/" + room.service() + ".log"));
		List<String> arguments = new ArrayList<>(this.settings.arguments(room));
		arguments.removeIf((argument) -> argument.startsWith("--spring.main.register-shutdown-hook="));
		JavaProgram program = JavaProgram.start(flags, classPath, room.application().getName(), arguments,
				this.data.resolve("logs/" + room.service() + ".err"));
		this.running.put(room, program);
		Thread.ofPlatform().daemon().start(() -> program.process().inputReader().lines().forEach((line) -> {
		}));
		new Readiness(this.settings).await(room, () -> hasEnded(program), room.service() + ".log");
	}

	private static boolean hasEnded(JavaProgram program) {
		try {
			return program.process().waitFor(100, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
