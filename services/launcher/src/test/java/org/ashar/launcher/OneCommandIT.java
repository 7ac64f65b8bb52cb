package org.ashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the person at the terminal sees of {@code ./ashar run} when it cannot run, or when
 * it ends: one clear line, an exit code, and nothing damaged.
 */
class OneCommandIT {

	@TempDir
	private Path folder;

	private final Ports ports = Ports.free();

	private final int port = this.ports.portal();

	private final List<Socket> slow = new ArrayList<>();

	private Duration start = Duration.ZERO;

	@AfterEach
	void hangUp() throws IOException {
		for (Socket socket : this.slow) {
			socket.close();
		}
	}

	@Test
	void aTakenPortIsNamedWithTheSettingForAnother() throws Exception {
		refusedWhileTaken(this.port, "Port " + this.port + " (portal) is taken", "--port N");
		refusedWhileTaken(this.port + 12, "Port " + (this.port + 12) + " (store) is taken", "--port N");
		refusedWhileTaken(this.ports.smtp(), "Port " + this.ports.smtp() + " (SMTP) is taken", "ASHAR_SMTP_PORT");
		refusedWhileTaken(this.ports.mailbox(), "Port " + (this.ports.mailbox()) + " (mailbox) is taken",
				"ASHAR_MAILBOX_PORT");
		assertThat(this.folder.resolve("backends")).doesNotExist();
	}

	@Test
	void aFolderThatIsNoneAndAWordThatIsNoOptionAreRefused() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "somebody's text");
		refused(RunningPlatform.command(this.ports, file), "The data folder " + file);
		assertThat(file).hasContent("somebody's text");
		refused(RunningPlatform.command(this.ports, this.folder.resolve("new"), "now"), "What is now?");
		assertThat(this.folder.resolve("new")).doesNotExist();
	}

	@Test
	void aFolderInUseIsRefusedAndWhoUsesItGoesOn() throws Exception {
		RunningPlatform other = RunningPlatform.get();
		refused(RunningPlatform.command(this.ports, other.data()), "is in use by another Ashar");
		assertThat(new Visitor(other.portal(), "en").open("/").select("main")).isNotEmpty();
	}

	@Test
	void aSettingThatAServiceDoesNotTakeIsNamed() throws Exception {
		ProcessBuilder command = RunningPlatform.command(this.ports, this.folder, "--empty");
		command.environment().put("ASHAR_PUBLIC_URL", "http://localhost/");
		refused(command, "Service identity cannot start: ASHAR_PUBLIC_URL must not end with a slash");
	}

	@Test
	void backendsThatAreKilledAreStartedAgainAndAllStopsInTimeTheBrokerLastAlthoughSomebodyIsSlow() throws Exception {
		Process platform = startUntil("Ashar is ready: ");
		platform.children().forEach(ProcessHandle::destroyForcibly);
		Awaitility.await().until(() -> !isOpen(this.ports.mongo()));
		Http portal = new Http("http://localhost:" + this.port);
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofSeconds(2))
			.until(() -> portal.get("/api/v1/health").status() == 200);
		assertThat(platform.isAlive()).isTrue();
		askSlowly(this.port, this.port + Room.IDENTITY.distance(), this.port + Room.NOTIFICATIONS.distance(),
				this.port + Room.EVENTS.distance());
		long began = System.nanoTime();
		platform.destroy();
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !isOpen(this.port));
		assertThat(isOpen(this.port + 10)).as("the broker is there while services end").isTrue();
		assertThat(platform.waitFor(3, TimeUnit.MINUTES)).isTrue();
		// On a machine that is slow in everything not longer than the start took.
		assertThat(Duration.ofNanos(System.nanoTime() - began))
			.isLessThan(Collections.max(List.of(Duration.ofSeconds(15), this.start)));
		assertThat(isOpen(this.port + 10)).isFalse();
	}

	/** Those that cannot start would fail for ever. */
	@Test
	void backendsThatCannotStartAgainSayWhy() throws Exception {
		Process platform = startUntil("  Starting broker, store and mailbox");
		Path mail = this.folder.resolve("backends/mail");
		Files.move(mail, this.folder.resolve("mail that was moved away"));
		Files.writeString(mail, "a file in the way of a folder");
		platform.children().forEach(ProcessHandle::destroyForcibly);
		assertThat(platform.waitFor(5, TimeUnit.MINUTES)).isTrue();
		String errors = new String(platform.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(errors.lines()).last().asString().contains("The data folder " + mail + " cannot be used");
		assertThat(platform.exitValue()).isEqualTo(1);
	}

	private Process startUntil(String said) throws IOException {
		long began = System.nanoTime();
		Process process = RunningPlatform.command(this.ports, this.folder, "--empty").start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(said)) {
				this.start = Duration.ofNanos(System.nanoTime() - began);
				return process;
			}
		}
		throw new AssertionError(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	private void refusedWhileTaken(int taken, String... parts) throws Exception {
		try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
			assertThat(other.isBound()).isTrue();
			refused(RunningPlatform.command(this.ports, this.folder), parts);
		}
	}

	private static void refused(ProcessBuilder command, String... parts) throws Exception {
		Process process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isEqualTo(1);
		assertThat(errors.lines()).singleElement().asString().contains(parts);
	}

	/* A request whose body does not come. */
	private void askSlowly(int... ports) throws IOException {
		for (int each : ports) {
			Socket socket = new Socket(InetAddress.getLoopbackAddress(), each);
			this.slow.add(socket);
			String path = (each == this.port + Room.EVENTS.distance()) ? "/api/v1/registrations/confirm"
					: "/api/v1/subscriptions";
			socket.getOutputStream()
				.write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + this.port
						+ "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")
					.getBytes(StandardCharsets.US_ASCII));
		}
	}

	private static boolean isOpen(int port) {
		try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return probe.isConnected();
		}
		catch (IOException closed) {
			return false;
		}
	}

}
