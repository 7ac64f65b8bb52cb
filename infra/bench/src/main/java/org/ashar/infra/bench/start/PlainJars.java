package org.ashar.infra.bench.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Program;

/**
 * The commands of a running installation, read from the system, with the class data left
 * out: so what is started beside it has the same flags and settings.
 *
 * @param together the one of {@code ./ashar run}
 * @param backends broker, store and mailbox
 * @param services each service apart
 */
record PlainJars(Path home, List<String> together, List<String> backends, List<List<String>> services) {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	static PlainJars of(Path home, Path data) {
		try (Installation installation = Installation.start(home, data, "--empty", "--separate")) {
			List<List<String>> commands = installation.program().family().stream().map(PlainJars::command).toList();
			List<List<String>> services = commands.stream()
				.filter((command) -> command.stream().anyMatch((word) -> word.startsWith("--server.port=")))
				.sorted(Comparator.comparing((command) -> port(command) == installation.port()))
				.toList();
			return new PlainJars(home,
					only(commands, "run").stream().filter((word) -> !word.equals("--separate")).toList(),
					only(commands, "--with-parent"), services);
		}
	}

	/** Seconds until all of them can do their work. */
	double startOneAfterAnother() {
		List<Program> running = new ArrayList<>();
		long began = System.nanoTime();
		try {
			List<String> command = new ArrayList<>(this.backends);
			command.set(command.indexOf("--with-parent") + 1, Long.toString(ProcessHandle.current().pid()));
			running.add(Program.start(command, this.home, Map.of()));
			running.getFirst().await("READY"::equals);
			for (List<String> service : this.services) {
				running.add(Program.start(service, this.home, Map.of()).quietly());
				awaitReady(port(service));
			}
			return (System.nanoTime() - began) / 1e9;
		}
		finally {
			running.reversed().forEach(Program::close);
		}
	}

	/** Seconds until the script's command is ready without class data. */
	double startAsTheScriptWithoutClassData() {
		long began = System.nanoTime();
		try (Program program = Program.start(this.together, this.home, Map.of())) {
			program.await((line) -> line.startsWith("Ashar is ready: "));
			return (System.nanoTime() - began) / 1e9;
		}
	}

	private static List<String> only(Collection<List<String>> commands, String word) {
		return commands.stream().filter((command) -> command.contains(word)).findFirst().orElseThrow();
	}

	/* The JDK tells the first page of a command only. */
	private static List<String> command(ProcessHandle process) {
		try {
			return Arrays.stream(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).split("\0"))
				.filter((word) -> !word.startsWith("-XX:AOTCache"))
				.toList();
		}
		catch (IOException ex) {
			throw new MissException("The commands of processes cannot be read: start is measured on Linux", ex);
		}
	}

	private static int port(List<String> service) {
		return service.stream()
			.filter((word) -> word.startsWith("--server.port="))
			.map((word) -> Integer.parseInt(word.substring(word.indexOf('=') + 1)))
			.findFirst()
			.orElseThrow();
	}

	private static void awaitReady(int port) {
		HttpRequest health = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
			.build();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!answers(health)) {
			if (System.nanoTime() > deadline) {
				throw new MissException("The service at port " + port + " does not become ready");
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	private static boolean answers(HttpRequest health) {
		try {
			return HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
