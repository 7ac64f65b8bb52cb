package org.ashar.infra.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for; a service whose port is left out is not started. The
 * broker can be told to send its clients to another port, where a proxy stands.
 */
record Options(Path data, Map<String, Integer> ports, OptionalLong parent) {

	static final String USAGE = "usage: EmbeddedBackends --data DIR [--kafka-port N --controller-port N"
			+ " [--kafka-advertised-port N]] [--mongo-port N] [--smtp-port N --mailbox-port N] [--with-parent PID]";

	/* Not opened here: that of somebody who passes on what is sent to the broker. */
	static final String ADVERTISED = "--kafka-advertised-port";

	private static final Set<String> PORTS = Set.of(ADVERTISED, "--kafka-port", "--controller-port", "--mongo-port",
			"--smtp-port", "--mailbox-port");

	static Options of(String... arguments) {
		@Nullable Path data = null;
		OptionalLong parent = OptionalLong.empty();
		Map<String, Integer> ports = new TreeMap<>();
		for (int i = 0; i < arguments.length; i += 2) {
			String name = arguments[i];
			String value = valueOf(name, i + 1 < arguments.length ? arguments[i + 1] : null);
			switch (name) {
				case "--data" -> data = Path.of(value);
				case "--with-parent" -> parent = OptionalLong.of(number(name, value, Long.MAX_VALUE));
				default -> ports.put(portName(name), (int) number(name, value, 65_535));
			}
		}
		if (data == null || ports.isEmpty()) {
			throw new CannotStart(USAGE);
		}
		return new Options(data.toAbsolutePath().normalize(), Map.copyOf(ports), parent).checked();
	}

	OptionalInt port(String name) {
		Integer port = ports.get(name);
		return port == null ? OptionalInt.empty() : OptionalInt.of(port);
	}

	private Options checked() {
		together("--kafka-port", "--controller-port");
		together("--smtp-port", "--mailbox-port");
		if (ports.containsKey(ADVERTISED)) {
			together(ADVERTISED, "--kafka-port");
		}
		if (Set.copyOf(ports.values()).size() < ports.size()) {
			throw new CannotStart("Each service needs a port of its own: " + new TreeMap<>(ports));
		}
		return this;
	}

	private void together(String one, String other) {
		if (ports.containsKey(one) != ports.containsKey(other)) {
			throw new CannotStart(one + " and " + other + " are given together. " + USAGE);
		}
	}

	private static String portName(String name) {
		if (!PORTS.contains(name)) {
			throw new CannotStart("Unknown option " + name + ". " + USAGE);
		}
		return name;
	}

	private static String valueOf(String name, @Nullable String value) {
		if (value == null || value.startsWith("--")) {
			throw new CannotStart("Option " + name + " lacks its value. " + USAGE);
		}
		return value;
	}

	private static long number(String name, String value, long highest) {
		try {
			long number = Long.parseLong(value);
			if (number >= 1 && number <= highest) {
				return number;
			}
		}
		catch (NumberFormatException e) {
			throw new CannotStart("Option " + name + " takes a number, not " + value, e);
		}
		throw new CannotStart("Option " + name + " takes a number from 1 to " + highest + ", not " + value);
	}
}
