package org.ashar.infra.bench.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Program;
import org.jspecify.annotations.Nullable;

/**
 * The platform with each service, the broker, the store and the mail catcher in a process
 * of its own, all of which reach each other through proxies.
 */
public final class Cluster implements AutoCloseable {

	/**
	 * What can be struck: the services in the order of their ports, then the backends.
	 */
	public static final List<String> TARGETS = List.of("portal", "identity", "directory", "activities", "notifications",
			"events", "knowledge", "broker", "store", "mailbox");

	static final int SERVICES = 7;

	/** The first admin. */
	public static final String ADMIN = "admin@example.org";

	private static final int DEAD_WITHIN_SECONDS = 60;

	private final Path data;

	private final Ports ports;

	private final Map<String, Proxy> proxies = new LinkedHashMap<>();

	private final Map<String, Backend> backends = new LinkedHashMap<>();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private volatile @Nullable Program platform;

	private Cluster(Path home, List<String> command, Path data) {
		this.data = data;
		this.ports = Ports.free();
		TARGETS.forEach(
				(target) -> this.proxies.put(target, new Proxy(this.ports.line(target), this.ports.direct(target))));
		// Whoever stops the bench stops all of it.
		Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the cluster"));
		startBackends(home);
		List<String> run = new ArrayList<>(command);
		run.addAll(List.of("--separate", "--empty", "--port", Integer.toString(this.ports.first()), "--data",
				data.resolve("platform").toString()));
		Program program = Program.start(run, home, environment(home));
		this.platform = program;
		program.await((line) -> line.startsWith("Ashar is ready: "));
	}

	/**
	 * Starts all of it.
	 * @param command what {@code ./ashar run} does, without options
	 */
	public static Cluster start(Path home, List<String> command, Path data) {
		return new Cluster(home, command, data);
	}

	private void startBackends(Path home) {
		this.backends.put("broker",
				Backend.start(home, this.data.resolve("broker"), "--kafka-port", port("broker"),
						"--kafka-advertised-port", Integer.toString(this.ports.line("broker")), "--controller-port",
						Integer.toString(this.ports.controller())));
		this.backends.put("store", Backend.start(home, this.data.resolve("store"), "--mongo-port", port("store")));
		this.backends.put("mailbox", Backend.start(home, this.data.resolve("mailbox"), "--smtp-port", port("mailbox"),
				"--mailbox-port", Integer.toString(this.ports.mailbox())));
	}

	private String port(String target) {
		return Integer.toString(this.ports.direct(target));
	}

	private Map<String, String> environment(Path home) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("ASHAR_KAFKA", "127.0.0.1:" + this.ports.line("broker"));
		environment.put("ASHAR_MONGO_URI", "mongodb://127.0.0.1:" + this.ports.line("store"));
		environment.put("ASHAR_SMTP_URI", "smtp://127.0.0.1:" + this.ports.line("mailbox"));
		environment.put("ASHAR_PUBLIC_URL", portal().toString());
		environment.put("ASHAR_ADMIN_EMAIL", ADMIN);
		environment.put("ASHAR_KEYS_DIR", secrets(home).toString());
		for (String service : TARGETS.subList(0, SERVICES)) {
			environment.put("ASHAR_SERVICES_" + service.toUpperCase(Locale.ROOT) + "_URL",
					"http://127.0.0.1:" + this.ports.line(service));
		}
		// Who dies every minute has no use for what compiles slowly and runs fast.
		environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
		// Many people behind one address, who do more than people do.
		for (String limit : List.of("VISITOR", "FORMS", "ACCOUNT")) {
			environment.put("ASHAR_PORTAL_LIMITS_" + limit + "_BURST", "1000000");
			environment.put("ASHAR_PORTAL_LIMITS_" + limit + "_PER_MINUTE", "1000000");
		}
		return environment;
	}

	private Path secrets(Path home) {
		Path folder = this.data.resolve("secrets");
		try (Program made = Program.start(List.of(home.resolve("ashar").toString(), "secrets", folder.toString()), home,
				Map.of())) {
			made.await((line) -> line.startsWith("The keys are in "));
		}
		return folder;
	}

	/** The one public door, behind its proxy. */
	public URI portal() {
		return URI.create("http://localhost:" + this.ports.line("portal"));
	}

	/** Where the letters can be read. */
	public URI mailbox() {
		return URI.create("http://127.0.0.1:" + this.ports.mailbox());
	}

	/** Where the messages can be read. */
	public String broker() {
		return "127.0.0.1:" + this.ports.line("broker");
	}

	/** The folder of a read model, from which it can be taken away. */
	public Path folder(String service) {
		return this.data.resolve("platform").resolve(service);
	}

	/** The line that leads to a process. */
	public Proxy proxy(String target) {
		return this.proxies.get(target);
	}

	/** Whether it can do its work. */
	public boolean isReady(String target) {
		Backend backend = this.backends.get(target);
		if (backend != null) {
			return backend.isReady();
		}
		try {
			URI health = URI.create("http://127.0.0.1:" + port(target) + "/actuator/health/readiness");
			HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
			return this.http.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Kills it, and returns when it is dead; the launcher starts services again, and this
	 * the backends.
	 */
	public void kill(String target) {
		ProcessHandle process = ProcessHandle.of(pid(target))
			.orElseThrow(() -> new MissException(target + " has died by itself"));
		process.destroyForcibly();
		process.onExit().orTimeout(DEAD_WITHIN_SECONDS, TimeUnit.SECONDS).join();
		Backend backend = this.backends.get(target);
		if (backend != null) {
			backend.died();
			Thread.ofVirtual().start(backend::again);
		}
	}

	/** Sends a signal such as STOP to a process. */
	public void signal(long pid, String name) {
		try {
			new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The process that does its work now. */
	public long pid(String target) {
		Backend backend = this.backends.get(target);
		return (backend != null) ? backend.pid()
				: Objects.requireNonNull(this.platform)
					.family()
					.stream()
					.filter((process) -> isService(process, target))
					.mapToLong(ProcessHandle::pid)
					.findFirst()
					.orElseThrow(() -> new MissException("There is no process of " + target));
	}

	/* As Linux tells it; the name of the service follows the main class. */
	private static boolean isService(ProcessHandle process, String service) {
		try {
			String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
			List<String> words = Arrays.asList(line.split("\0"));
			int main = words.indexOf("org.ashar.launcher.Apart");
			return main > 0 && words.size() > main + 1 && words.get(main + 1).equals(service)
					&& !words.getFirst().endsWith("sh");
		}
		catch (IOException ex) {
			// It has ended meanwhile.
			return false;
		}
	}

	@Override
	public void close() {
		this.proxies.values().forEach(Proxy::heal);
		Program program = this.platform;
		if (program != null && program.isRunning()) {
			program.close();
		}
		this.backends.values().forEach(Backend::close);
		this.proxies.values().forEach(Proxy::close);
	}

}
