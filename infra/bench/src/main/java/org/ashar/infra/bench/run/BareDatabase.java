package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Sample;

/**
 * Debian's PostgreSQL with its own settings (fsync is on) in a cluster for the time of a
 * measurement, at a socket only. It is installed where that is allowed.
 */
public final class BareDatabase implements AutoCloseable {

	private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

	private static final String USER = "postgres";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Path programs;

	private final Path folder;

	private Program server;

	private BareDatabase(Path programs, Path folder) {
		this.programs = programs;
		this.folder = folder;
		run(as(List.of(programs.resolve("initdb").toString(), "-D", folder.resolve("data").toString(), "-U", USER, "-A",
				"trust", "--no-sync", "--locale=C.UTF-8")));
		this.server = server();
	}

	/** Empty, and said so, where there is none and none may be installed. */
	public static Optional<BareDatabase> start() {
		Optional<Path> programs = programs().or(BareDatabase::install);
		if (programs.isEmpty()) {
			System.out.println("No PostgreSQL here and no right to install it: it is left out.");
		}
		return programs.map((found) -> new BareDatabase(found, folder()));
	}

	/** What a statement gives, a line for each row. */
	public String sql(String statement) {
		return run(client("psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", statement)).strip();
	}

	/** Lets so many clients run a script of pgbench so often each. */
	public Crowd pgbench(String script, int clients, int times) {
		try {
			Path file = Files.writeString(this.folder.resolve("script.sql"), script);
			String log = this.folder.resolve("latencies").toString();
			long began = System.nanoTime();
			run(client("pgbench", "-n", "-f", file.toString(), "-c", Integer.toString(clients), "-j", "2", "-t",
					Integer.toString(times), "--log", "--log-prefix=" + log));
			double all = (System.nanoTime() - began) / 1e9;
			return crowd(all);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As kill -9 does with all of its processes, and a new start. */
	public void killAndRecover() {
		this.server.kill();
		this.server = server();
	}

	/** Bytes of its files. */
	public long size() {
		return Folders.size(this.folder.resolve("data"));
	}

	@Override
	public void close() {
		this.server.kill();
		remove(this.folder);
	}

	/*
	 * Each line: client, number, microseconds, script, second and microsecond of its end.
	 */
	private Crowd crowd(double all) throws IOException {
		Sample millis = new Sample();
		double first = Double.MAX_VALUE;
		double last = 0;
		try (Stream<Path> logs = Files.list(this.folder)) {
			for (Path log : logs.filter((file) -> file.getFileName().toString().startsWith("latencies")).toList()) {
				for (String line : Files.readAllLines(log)) {
					String[] words = line.split(" ");
					double took = Double.parseDouble(words[2]) / 1e6;
					double end = Double.parseDouble(words[4]) + Double.parseDouble(words[5]) / 1e6;
					millis.add(took * 1e3);
					first = Math.min(first, end - took);
					last = Math.max(last, end);
				}
				Files.delete(log);
			}
		}
		// Without the time to open the connections.
		return new Crowd(Math.min(all, last - first), millis);
	}

	private Program server() {
		Program started = Program.start(
				as(List.of(this.programs.resolve("postgres").toString(), "-D", this.folder.resolve("data").toString(),
						"-k", this.folder.toString(), "-c", "listen_addresses=", "-c", "log_min_messages=panic")),
				this.folder, Map.of())
			.quietly();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (exit(client("psql", "-qAt", "-c", "SELECT 1")) != 0) {
			if (System.nanoTime() > deadline || !started.isRunning()) {
				throw new MissException("PostgreSQL does not start");
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
		return started;
	}

	private List<String> client(String program, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(this.programs.resolve(program).toString(), "-h", this.folder.toString(), "-U", USER));
		command.addAll(List.of(arguments));
		command.add(USER);
		return command;
	}

	private static Optional<Path> programs() {
		if (!Files.isDirectory(DEBIAN)) {
			return Optional.empty();
		}
		try (Stream<Path> versions = Files.list(DEBIAN)) {
			return versions.map((version) -> version.resolve("bin"))
				.filter((bin) -> Files.isExecutable(bin.resolve("initdb"))
						&& Files.isExecutable(bin.resolve("pgbench")))
				.max(Comparator.naturalOrder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/* Only the programs: a cluster that Debian would make and start is not wanted. */
	private static Optional<Path> install() {
		if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			return Optional.empty();
		}
		System.out.println("Installing PostgreSQL …");
		exit(List.of("sh", "-c", """
				export DEBIAN_FRONTEND=noninteractive
				mkdir -p /etc/postgresql-common/createcluster.d
				echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/ashar-bench.conf
				apt-get update -qq && apt-get install -y -qq postgresql
				rm -f /etc/postgresql-common/createcluster.d/ashar-bench.conf"""));
		return programs();
	}

	/* It refuses to be the administrator's. */
	private static List<String> as(List<String> command) {
		if (!isRoot()) {
			return command;
		}
		List<String> whole = new ArrayList<>(
				List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--"));
		whole.addAll(command);
		return whole;
	}

	private static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("ashar-bench-postgres");
			if (isRoot()) {
				run(List.of("chown", USER, folder.toString()));
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void remove(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int exit(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	private static String run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new MissException(command.getFirst() + " failed: " + output);
			}
			return output;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

}
