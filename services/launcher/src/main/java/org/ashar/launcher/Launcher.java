package org.ashar.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.ashar.launcher.demo.CannotLoad;
import org.ashar.launcher.demo.SignIn;

/**
 * The program behind the verbs {@code run}, {@code token}, {@code backup} and
 * {@code restore} of {@code ./ashar}.
 */
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
				case "run" -> run(Options.of(rest).alone());
				case "token" -> System.out.println(token(Options.of(rest)));
				case "backup" -> backup(Options.of(rest));
				case "restore" -> restore(Options.of(rest));
				default -> throw new CannotRun(Options.USAGE);
			}
		}
		catch (CannotRun | CannotLoad ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	/* Whatever has not ended by then ends with it. */
	private static void run(Options options) {
		new Platform(options, home()).run();
		System.exit(0);
	}

	private static void backup(Options options) {
		Path file = file(options, "backup");
		new Backup(options.data()).write(file);
		System.out.println("Everything in " + options.data() + " is in " + file
				+ ". It holds keys and personal data: keep it as safe as the installation.");
	}

	private static void restore(Options options) {
		new Backup(options.data()).restore(file(options, "restore"));
		System.out.println("Restored. Start it with: ./ashar run --data " + options.data());
	}

	private static Path file(Options options, String verb) {
		if (options.words().size() != 1) {
			throw new CannotRun("usage: ./ashar " + verb + " FILE [--data DIR]");
		}
		return Path.of(options.words().getFirst()).toAbsolutePath().normalize();
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
