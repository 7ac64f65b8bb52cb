package org.ashar.infra.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The platform as {@code ./ashar run} starts it, on ports and with a folder of its own.
 */
public final class Installation implements AutoCloseable {

	/* As many as the script takes, and two for mail. */
	private static final int PORTS = 15;

	/* How far from the portal's they are. */
	private static final int KAFKA = 10;

	private static final int STORE = 12;

	private final Path home;

	private final Path data;

	private final Program program;

	private final int port;

	private final long readyNanos;

	private Installation(Path home, Path data, Program program, int port, long readyNanos) {
		this.home = home;
		this.data = data;
		this.program = program;
		this.port = port;
		this.readyNanos = readyNanos;
	}

	/** Starts it and waits until it says that it is ready. */
	public static Installation start(Path home, Path data, String... options) {
		return start(home, data, Map.of(), options);
	}

	/** The same with more in its environment. */
	public static Installation start(Path home, Path data, Map<String, String> more, String... options) {
		int port = FreePorts.block(PORTS);
		List<String> command = new ArrayList<>(List.of(home.resolve("ashar").toString(), "run", "--port",
				Integer.toString(port), "--data", data.toString()));
		command.addAll(List.of(options));
		// As its own proxy, one machine can be as many people as a measurement needs.
		Map<String, String> environment = new HashMap<>(more);
		environment.putAll(Map.of("ASHAR_SMTP_PORT", Integer.toString(port + PORTS - 2), "ASHAR_MAILBOX_PORT",
				Integer.toString(port + PORTS - 1), "ASHAR_TRUSTED_PROXIES", "127.0.0.1,::1"));
		long began = System.nanoTime();
		Program program = Program.start(command, home, environment);
		program.await((line) -> line.startsWith("Ashar is ready: "));
		return new Installation(home, data, program, port, System.nanoTime() - began);
	}

	/** From the command until it was ready. */
	public double readySeconds() {
		return this.readyNanos / 1e9;
	}

	/** Signs an account in; its token lives five minutes. */
	public String token(String account) {
		List<String> command = List.of(this.home.resolve("ashar").toString(), "token", account, "--data",
				this.data.toString());
		try (Program asked = Program.start(command, this.home, Map.of())) {
			return asked.await((line) -> line.startsWith("ey"));
		}
	}

	public Program program() {
		return this.program;
	}

	/** Of its portal. */
	public int port() {
		return this.port;
	}

	/** Of the mail catcher's pages and its API. */
	public int mailboxPort() {
		return this.port + PORTS - 1;
	}

	/** Of the broker. */
	public int kafkaPort() {
		return this.port + KAFKA;
	}

	/** Of the store, which speaks as MongoDB does. */
	public int storePort() {
		return this.port + STORE;
	}

	/** Where all that it keeps lies. */
	public Path data() {
		return this.data;
	}

	@Override
	public void close() {
		this.program.close();
	}

}
