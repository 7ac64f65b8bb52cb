package org.ashar.infra.bench.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.infra.bench.run.Commands;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Packages;

/**
 * The other peer: Debian's Mailman 3 with one list, each of whose members gets a letter
 * of her own.
 */
final class Mailman implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/bin/mailman");

	private static final String LIST = "news@example.org";

	private final Path folder;

	private final int people;

	private Mailman(Path folder, int people) {
		this.folder = folder;
		this.people = people;
	}

	/**
	 * With so many members; empty where it is to have none, or is not there and may not
	 * be installed.
	 */
	static Optional<Mailman> start(Path parent, int smtpPort, int people) {
		if (people == 0) {
			return Optional.empty();
		}
		if (!Files.isExecutable(PROGRAM)) {
			Packages.install("mailman3");
		}
		if (!Files.isExecutable(PROGRAM)) {
			return Optional.empty();
		}
		Path folder = parent.resolve("mailman");
		try {
			Files.createDirectory(folder);
			int ports = FreePorts.block(2);
			Files.writeString(folder.resolve("mailman.cfg"),
					resource("mailman.cfg").formatted(folder, smtpPort, ports, ports + 1));
			Files.writeString(folder.resolve("mailing_list.py"), resource("mailing_list.py"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Mailman mailman = new Mailman(folder, people);
		mailman.say("create", LIST);
		mailman.say("shell", "-l", LIST, "-r", "mailing_list.people");
		Commands.leave(folder, mailman.environment(), mailman.command("start"));
		return Optional.of(mailman);
	}

	/** Seconds from handing a letter in until all members have theirs. */
	double seconds(Sink sink, long bytes) {
		Path letter = this.folder.resolve("letter");
		try {
			Files.writeString(letter, """
					From: ashar@example.org
					To: %s
					Subject: News
					Message-ID: <%d@example.org>

					%s""".formatted(LIST, System.nanoTime(),
					"What has become of it, in one line more.\n".repeat(Math.toIntExact(bytes / 41))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		long before = sink.accepted();
		long start = System.nanoTime();
		say("inject", "-f", letter.toString(), LIST);
		return (sink.awaitExactly(before + this.people) - start) / 1e9;
	}

	int people() {
		return this.people;
	}

	@Override
	public void close() {
		say("stop");
	}

	private void say(String... words) {
		Commands.run(this.folder, environment(), command(words));
	}

	private List<String> command(String... words) {
		List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
		if (Packages.isRoot()) {
			command.add("--run-as-root");
		}
		command.addAll(List.of("-C", this.folder.resolve("mailman.cfg").toString()));
		command.addAll(List.of(words));
		return command;
	}

	private Map<String, String> environment() {
		return Map.of("PYTHONPATH", this.folder.toString(), "PEOPLE", Integer.toString(this.people));
	}

	private static String resource(String name) throws IOException {
		try (InputStream resource = Mailman.class.getResourceAsStream("/letters/" + name)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
