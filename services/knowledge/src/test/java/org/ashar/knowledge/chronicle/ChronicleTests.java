package org.ashar.knowledge.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.testing.InTime;
import org.ashar.infra.words.Words;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Shelves;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTests {

	private static final RecordKey KEY = new RecordKey(RecordType.DOCUMENT, "1");

	private static final Words WORDS = new Words();

	@TempDir
	private Path folder;

	private Library library;

	private Chronicle chronicle;

	@BeforeEach
	void open() throws IOException {
		library = Shelves.open(folder, WORDS);
		chronicle = new Chronicle(library);
	}

	@AfterEach
	void close() throws IOException {
		library.close();
	}

	@Test
	void itStandsAsTheLastMessageBeforeLeftIt() throws IOException {
		shown(1, "first");
		shown(2, "second");
		library.refresh();
		assertThat(chronicle.before(KEY, at(1))).as("just before the first").isEmpty();
		assertThat(title(chronicle.before(KEY, at(1).plusNanos(1)).orElseThrow())).isEqualTo("first");
		assertThat(title(chronicle.before(KEY, at(2)).orElseThrow())).isEqualTo("first");
		assertThat(chronicle.before(KEY, at(2)).orElseThrow().until()).isEqualTo(at(2));
		assertThat(title(chronicle.before(KEY, Instant.MAX).orElseThrow())).isEqualTo("second");
		assertThat(chronicle.now(KEY).orElseThrow().until()).isNull();
	}

	@Test
	void onADayOnWhichItWasNotPublicNobodySeesIt() throws IOException {
		hidden(1, "draft");
		shown(2, "first");
		hidden(3, "suspended");
		shown(4, "again");
		library.refresh();
		assertThat(chronicle.before(KEY, at(2))).as("a draft").isEmpty();
		assertThat(chronicle.before(KEY, at(3).plusSeconds(1))).as("suspended").isEmpty();
		assertThat(title(chronicle.before(KEY, at(5)).orElseThrow())).isEqualTo("again");
		assertThat(chronicle.versions(KEY, null, 10)).extracting(Version::sequence)
			.as("but not what was before it was shown")
			.containsExactly(4L, 3L, 2L);
		assertThat(chronicle.versions(KEY, 4L, 1)).extracting(Version::shown).containsExactly(false);
	}

	@Test
	void whatIsWithdrawnNowHasNoPast() throws IOException {
		shown(1, "first");
		hidden(2, "suspended");
		library.refresh();
		assertThat(chronicle.versions(KEY, null, 10)).isEmpty();
		assertThat(chronicle.before(KEY, at(2))).isEmpty();
		assertThat(chronicle.version(KEY, 1)).isEmpty();
	}

	@Test
	void whatWasRedactedIsGoneWithAllItsVersions() throws IOException {
		shown(1, "secretword");
		hidden(2, Fact.REDACTED);
		shown(3, "clean");
		library.passed("a-0", 3);
		library.save();
		assertThat(chronicle.version(KEY, 1)).isEmpty();
		assertThat(chronicle.versions(KEY, null, 10)).extracting(Version::sequence).containsExactly(3L);
		library.close();
		try (Stream<Path> files = Files.list(folder.resolve("index"))) {
			for (Path file : files.toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains("secretword"))
					.as(file.getFileName() + " of " + Arrays.toString(folder.resolve("index").toFile().list()))
					.isFalse();
			}
		}
	}

	@Test
	void aRepetitionIsNoOtherVersion() throws IOException {
		shown(1, "first");
		shown(2, "second");
		shown(1, "first");
		library.refresh();
		assertThat(chronicle.versions(KEY, null, 10)).hasSize(2);
	}

	@Test
	void twoVersionsAreComparedWhicheverWayRound() throws IOException {
		shown(1, "first");
		shown(2, "second");
		library.refresh();
		Difference difference = chronicle.difference(KEY, 2, 1).orElseThrow();
		assertThat(difference.changes()).singleElement().satisfies(change -> {
			assertThat(change.field()).isEqualTo("title");
			assertThat(change.language()).isEqualTo("en");
			assertThat(change.before().asString()).isEqualTo("second");
		});
		assertThat(chronicle.difference(KEY, 1, 3)).isEmpty();
	}

	/* 20,000 states of two kilobytes each, of which the words differ. */
	@Test
	void manyVersionsLieOnTheDiskAndAreSmallThere() throws Exception {
		int many = 20_000;
		long raw = 0;
		for (int i = 1; i <= many; i++) {
			String state = state("version " + i + " " + "кыргызстандын эмгек мигранттары ".repeat(40));
			raw += state.length();
			RecordKey key = new RecordKey(RecordType.DOCUMENT, "d" + i % 2000);
			library.tell(new Fact(new Origin(key, 1 + i / 2000, at(i), "curator"), "edited", false, null, "published",
					entry(key, "title")), state);
			if (i % 5000 == 0) {
				library.refresh();
			}
		}
		library.passed("a-0", many);
		library.save();
		try (Stream<Path> files = Files.list(folder.resolve("index"))) {
			long size = files.mapToLong(file -> file.toFile().length()).sum();
			assertThat(size).as("bytes on disk, of " + raw + " letters").isLessThan(raw);
		}
		RecordKey one = new RecordKey(RecordType.DOCUMENT, "d77");
		assertThat(InTime.done(Duration.ofMillis(500), () -> chronicle.version(one, 5))).isPresent();
	}

	private void shown(long sequence, String title) throws IOException {
		library.tell(fact(sequence, "published", entry(KEY, title)), state(title));
	}

	private void hidden(long sequence, String state) throws IOException {
		library.tell(fact(sequence, state, null), null);
	}

	private static Fact fact(long sequence, String state, @Nullable Entry entry) {
		return new Fact(new Origin(KEY, sequence, at(sequence), "curator"), "edited", false, null, state, entry);
	}

	private static Entry entry(RecordKey key, String title) {
		return new Entry(key, "published", null, Text.of(null, null, title), List.of(), List.of(), List.of(), List.of(),
				null, Entry.Details.NONE);
	}

	private static String state(String title) {
		return "{\"title\":{\"en\":\"" + title + "\"}}";
	}

	private static String title(Standing standing) {
		return standing.record().at("/title/en").asString();
	}

	private static Instant at(long sequence) {
		return Shelves.TIME.plus(Duration.ofHours(sequence));
	}

}
