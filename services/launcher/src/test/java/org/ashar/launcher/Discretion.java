package org.ashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads the logs, or the topics on the disk of the broker, learns nobody's
 * address or name, and nothing that was only mailed.
 */
final class Discretion {

	/* Everybody in tests and in the demo world has an address there. */
	private static final String PEOPLE = "@example.org";

	/* So the accounts of the demo world are called. */
	private static final Pattern DEMO_NAME = Pattern.compile("[A-Z][a-z]+ Demo\\b");

	private static final Pattern CODE = Pattern.compile("\\b(\\d{4})\\s(\\d{4})\\b");

	/* Tokens of links; longer than the ids of records, which are public. */
	private static final Pattern TOKEN = Pattern.compile("/([A-Za-z0-9._~-]{37,})");

	private Discretion() {
	}

	/**
	 * Looks through everything that was written so far.
	 * @param names of people who took part
	 */
	static void assertKept(RunningPlatform platform, Post post, String... names) {
		List<String> secrets = Stream.concat(Stream.of(names), post.newest().stream().flatMap(Discretion::mailed))
			.distinct()
			.toList();
		assertThat(secrets).as("what must not be found").hasSizeGreaterThan(names.length);
		List<Path> logs = logs(platform.data().resolve("logs"));
		assertThat(logs).contains(platform.log());
		for (Path log : logs) {
			String said = text(log);
			assertThat(said).as("%s", log).doesNotContain(PEOPLE).doesNotContainPattern(DEMO_NAME);
			assertThat(secrets.stream().filter(said::contains)).as("%s", log).isEmpty();
		}
		List<Path> topics = logs(platform.data().resolve("backends/broker"));
		assertThat(topics).as("written as it came, so that it can be looked through")
			.anyMatch((topic) -> text(topic).contains("org.ashar.contracts.ActivityMessage"))
			.noneMatch((topic) -> text(topic).contains(PEOPLE));
	}

	/** One-time codes, and the tokens of personal links. */
	private static Stream<String> mailed(Post.Letter letter) {
		return Stream.concat(
				CODE.matcher(letter.text()).results().flatMap((code) -> Stream.of(code.group(), joined(code))),
				letter.links()
					.stream()
					.flatMap((link) -> TOKEN.matcher(link).results())
					.map((token) -> token.group(1)));
	}

	private static String joined(MatchResult code) {
		return code.group(1) + code.group(2);
	}

	/* The broker calls the pieces of its topics logs, too. */
	private static List<Path> logs(Path folder) {
		List<Path> logs = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (file.toString().endsWith(".log")) {
						logs.add(file);
					}
					return FileVisitResult.CONTINUE;
				}

				/* The broker writes its notes beside the old ones, which it replaces. */
				@Override
				public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
					if (failed instanceof NoSuchFileException) {
						return FileVisitResult.CONTINUE;
					}
					throw failed;
				}

			});
			return logs;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/* Byte for byte; what is looked for in topics is ASCII. */
	private static String text(Path file) {
		try {
			boolean topic = file.toString().contains("/backends/");
			return new String(Files.readAllBytes(file), topic ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
