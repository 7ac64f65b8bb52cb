package org.ashar.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param port of the portal; the ports of the other services follow it
 * @param empty whether the demo world is left out
 * @param separate whether each service gets a JVM of its own
 * @param words what is not an option, for example the account of a token
 */
record Options(int port, Path data, boolean empty, boolean separate, List<String> words) {

	static final String USAGE = "usage: ./ashar run [--port N] [--data DIR] [--empty] [--separate]";

	static Options of(List<String> arguments) {
		int port = Ports.DEFAULT;
		Path data = Path.of("data");
		boolean empty = false;
		boolean separate = false;
		List<String> words = new ArrayList<>();
		Deque<String> left = new ArrayDeque<>(arguments);
		while (!left.isEmpty()) {
			String argument = left.removeFirst();
			switch (argument) {
				case "--port" -> port = port(value(argument, left));
				case "--data" -> data = Path.of(value(argument, left));
				case "--empty" -> empty = true;
				case "--separate" -> separate = true;
				default -> words.add(word(argument));
			}
		}
		return new Options(port, data.toAbsolutePath().normalize(), empty, separate, List.copyOf(words));
	}

	/** The same, where nothing but options is understood. */
	Options alone() {
		if (!this.words.isEmpty()) {
			throw new CannotRun("What is " + this.words.getFirst() + "? " + USAGE);
		}
		return this;
	}

	private static String value(String option, Deque<String> left) {
		if (left.isEmpty() || left.getFirst().startsWith("--")) {
			throw new CannotRun("Option " + option + " lacks its value. " + USAGE);
		}
		return left.removeFirst();
	}

	private static String word(String argument) {
		if (argument.startsWith("-")) {
			throw new CannotRun("Unknown option " + argument + ". " + USAGE);
		}
		return argument;
	}

	private static int port(String value) {
		try {
			int port = Integer.parseInt(value);
			if (port >= 1024 && port <= 65_535 - Ports.SPAN) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// Said below, as for a number out of range.
		}
		throw new CannotRun("Option --port takes a number from 1024 to " + (65_535 - Ports.SPAN) + ", not " + value);
	}

}
