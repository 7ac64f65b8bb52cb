package org.ashar.infra.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of words that lies beside the classes: one a line, # begins a remark. */
final class WordList {

	private WordList() {
	}

	static Set<String> read(String name) {
		try (InputStream file = WordList.class.getResourceAsStream(name)) {
			String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines()
				.map(String::strip)
				.filter(line -> !line.isEmpty() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
