package org.ashar.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.ashar.launcher.demo.CannotLoad;
import org.ashar.launcher.demo.SignIn;

/** The program behind {@code ./ashar run} and {@code ./ashar token}. */
public final class Launcher {

	private Launcher() {
	}

	/** Ends with exit code 1 and one line when something cannot be done. */
	public static void main(String... arguments) {
		List<String> words = Arrays.asList(arguments);
		String verb = words.isEmpty() ? "" : words.getFirst();
		List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
		try {
			switch (verb) {
				case "run" -> new Platform(Options.of(rest).alone(), home()).run();
				case "token" -> System.out.println(token(Options.of(rest)));
				default -> throw new CannotRun(Options.USAGE);
			}
		}
		catch (CannotRun | CannotLoad ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	private static String token(Options options) {
		if (options.words().size() != 1) {
			throw new CannotRun("usage: ./ashar token ACCOUNT [--data DIR]");
		}
		List<URI> reach = Instance.reach(options.data());
		if (reach == null) {
			throw new CannotRun("No embedded Ashar is running with the data folder " + options.data() + ".");
		}
		return new SignIn(reach.getFirst(), reach.getLast()).token(options.words().getFirst());
	}

	private static Path home() {
		return Path.of(System.getProperty("ashar.home", "")).toAbsolutePath();
	}

}
