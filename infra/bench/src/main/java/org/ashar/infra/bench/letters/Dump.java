package org.ashar.infra.bench.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.bench.report.MissException;

/** The letters that smtp-sink has written into one file. */
final class Dump {

	/* With what the sink begins each of them. */
	private static final String BEGIN = "X-Client-Addr: ";

	private final Map<String, String> readers;

	private final Set<String> told = new HashSet<>();

	private long bytes;

	private String last = "";

	/** Of letters to these addresses, each for the subscription with this id. */
	Dump(Map<String, String> readers) {
		this.readers = readers;
	}

	/**
	 * Everybody has got one letter, in her language, with links of her own. MissException
	 * when not.
	 */
	Dump check(Path file) {
		try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			StringBuilder letter = new StringBuilder();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(BEGIN) && !letter.isEmpty()) {
					check(letter.toString());
					letter.setLength(0);
				}
				letter.append(line).append('\n');
			}
			check(letter.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (this.told.size() != this.readers.size()) {
			throw new MissException("Of " + this.readers.size() + " people " + this.told.size() + " were told");
		}
		return this;
	}

	/** How long a letter is on average. */
	long bytesEach() {
		return this.bytes / Math.max(1, this.told.size());
	}

	/** One of them as it was sent, line by line. */
	String sample() {
		return this.last;
	}

	private void check(String dumped) {
		Arrived letter = new Arrived(dumped);
		String to = letter.recipient();
		String subscription = this.readers.get(to);
		if (subscription == null || !this.told.add(to)) {
			throw new MissException(
					"Letter to " + to + (subscription == null ? ", who follows nothing" : " came twice"));
		}
		String language = to.substring(0, to.indexOf('.'));
		require(letter.header("Content-Language").equals(language) && letter.text().contains(Newsroom.words(language)),
				to, "is not in her language");
		require(letter.leaving().equals("one:" + subscription), to, "does not end her own subscription");
		require(letter.header("List-Unsubscribe-Post").equals("List-Unsubscribe=One-Click"), to,
				"cannot be answered by one click");
		require(letter.text().contains(letter.leave()), to, "lacks the link in its text");
		this.last = letter.asSent();
		this.bytes += this.last.length();
	}

	private static void require(boolean right, String to, String complaint) {
		if (!right) {
			throw new MissException("The letter to " + to + " " + complaint);
		}
	}

}
