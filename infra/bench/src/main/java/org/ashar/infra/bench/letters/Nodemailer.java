package org.ashar.infra.bench.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.infra.bench.run.Commands;

/** The peer: Node's nodemailer with its pool of connections. */
record Nodemailer(Path folder) {

	/*
	 * Cyrillic takes two bytes, and four thirds of that in base64; a letter says it
	 * twice.
	 */
	private static final double CHARACTERS_A_BYTE = 3.0 / 4 / 2 / 2;

	/** Fetches it; empty where that cannot be done. */
	static Optional<Nodemailer> in(Path parent) {
		System.out.println("Fetching nodemailer …");
		Path folder = parent.resolve("nodemailer");
		try (InputStream script = Nodemailer.class.getResourceAsStream("/letters/nodemailer.js")) {
			Files.createDirectory(folder);
			Files.write(folder.resolve("send.js"), script.readAllBytes());
			return Commands
				.attempt(folder, Map.of(), List.of("npm", "install", "--no-audit", "--no-fund", "nodemailer"))
				.map((said) -> new Nodemailer(folder));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Seconds for so many letters of so many bytes, its own start not counted. */
	double seconds(int port, int letters, int connections, long bytes) {
		String said = Commands.run(this.folder, Map.of(),
				List.of("node", "send.js", Integer.toString(port), Integer.toString(letters),
						Integer.toString(connections), Long.toString((long) (bytes * CHARACTERS_A_BYTE))));
		return Double.parseDouble(said.strip());
	}

}
