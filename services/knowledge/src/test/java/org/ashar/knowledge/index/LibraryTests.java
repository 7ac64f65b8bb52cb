package org.ashar.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.infra.words.Words;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTests {

	private static final RecordKey KEY = new RecordKey(RecordType.DOCUMENT, "1");

	private static final Words WORDS = new Words();

	@TempDir
	private Path folder;

	@Test
	void nobodyGetsHalfAnAnswer() throws IOException {
		Library library = library();
		assertThatThrownBy(() -> library.read(reading -> 1)).isInstanceOf(NotReady.class);
		library.open("topics");
		assertThatThrownBy(() -> library.read(reading -> 1)).isInstanceOf(NotReady.class);
		library.complete();
		assertThat(library.<Integer>read(reading -> 1)).isEqualTo(1);
		library.close();
		assertThatThrownBy(() -> library.read(reading -> 1)).isInstanceOf(NotReady.class);
	}

	@Test
	void whatWasSavedIsThereWithHowFarItWasRead() throws IOException {
		Library library = Shelves.open(folder, WORDS);
		library.tell(published(1, "first"));
		library.passed("a-0", 5);
		library.save();
		library.tell(published(2, "second"));
		library.passed("a-0", 6);
		library.close();
		assertThat(library.open("topics")).isEqualTo(Map.of("a-0", 5L));
		library.complete();
		assertThat(title(library)).isEqualTo("first");
		library.close();
	}

	@Test
	void aDamagedIndexIsBuiltAnew() throws IOException {
		fill();
		try (Stream<Path> files = Files.list(folder.resolve("index"))) {
			Path largest = files.max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
				.orElseThrow();
			try (FileChannel channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
				channel.write(java.nio.ByteBuffer.wrap(new byte[] { 1, 2, 3, 4 }), largest.toFile().length() / 2);
			}
		}
		assertThat(library().open("topics")).isEmpty();
	}

	@Test
	void anIndexOfAnotherLayoutIsBuiltAnew() throws IOException {
		IndexWriter writer = new IndexFolder(new IndexSettings(folder).index(), WORDS).write();
		writer.setLiveCommitData(new IndexMark("0", "topics", Map.of("a-0", 5L)).data().entrySet());
		writer.commit();
		writer.close();
		writer.getDirectory().close();
		assertThat(library().open("topics")).isEmpty();
	}

	@Test
	void anIndexOfTopicsThatWereMadeAnewIsBuiltAnew() throws IOException {
		fill();
		Library library = library();
		assertThat(library.open("other topics")).isEmpty();
		library.complete();
		assertThat(library.<Boolean>read(reading -> reading.find(KEY).isPresent())).isFalse();
		library.close();
	}

	@Test
	void whatWasPutTogetherLeavesTheDiskThoughNothingIsToldAnyMore() throws IOException {
		IndexWriter writer = new IndexFolder(new IndexSettings(folder).index(), WORDS).write();
		OpenIndex index = new OpenIndex(writer);
		for (long sequence = 1; sequence < 4; sequence++) {
			index.tell(published(sequence, "title"), null);
			index.refresh();
		}
		// Small parts are put together meanwhile.
		Awaitility.await().until(() -> {
			index.commit(Map.of());
			return !index.isUncommitted();
		});
		writer.forceMerge(1);
		assertThat(index.isUncommitted()).isTrue();
		long before = size();
		index.commit(Map.of());
		index.refresh();
		assertThat(size()).isLessThan(before);
		index.close();
	}

	private long size() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("index"))) {
			return files.mapToLong(file -> file.toFile().length()).sum();
		}
	}

	@Test
	void aRepetitionChangesNothing() throws IOException {
		Library library = Shelves.open(folder, WORDS);
		library.tell(published(1, "first"));
		library.tell(published(2, "second"));
		library.tell(published(1, "first"));
		library.refresh();
		library.tell(published(2, "other"));
		library.refresh();
		assertThat(title(library)).isEqualTo("second");
		assertThat(history(library)).containsExactly(1L, 2L);
		library.close();
	}

	@Test
	void theHistoryIsSeenAsLongAsTheRecordIs() throws IOException {
		Library library = Shelves.open(folder, WORDS);
		library.tell(fact(1, "draft", null));
		library.refresh();
		assertThat(history(library)).isEmpty();
		library.tell(published(2, "first"));
		library.refresh();
		assertThat(history(library)).containsExactly(1L, 2L);
		library.tell(fact(3, "suspended", null));
		library.refresh();
		assertThat(history(library)).isEmpty();
		library.tell(published(4, "again"));
		library.refresh();
		assertThat(history(library)).containsExactly(1L, 2L, 3L, 4L);
		library.close();
	}

	@Test
	void whatWasRedactedLeavesTheDisk() throws IOException {
		Library library = Shelves.open(folder, WORDS);
		library.tell(published(1, "secretword"));
		library.passed("a-0", 1);
		library.save();
		assertThat(onDisk("secretword")).isTrue();
		library.tell(fact(2, Fact.REDACTED, null));
		library.passed("a-0", 2);
		library.save();
		library.close();
		assertThat(onDisk("secretword")).isFalse();
		library.open("topics");
		library.complete();
		library.tell(published(1, "secretword"));
		library.refresh();
		assertThat(library.<Boolean>read(reading -> reading.find(KEY).isPresent())).isFalse();
		library.close();
	}

	private boolean onDisk(String word) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("index"))) {
			for (Path file : files.toList()) {
				if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(word)) {
					return true;
				}
			}
			return false;
		}
	}

	private void fill() throws IOException {
		Library library = Shelves.gold(folder, WORDS);
		library.passed("a-0", 5);
		library.save();
		library.close();
	}

	private Library library() {
		return new Library(new IndexSettings(folder), WORDS);
	}

	private static String title(Library library) {
		return library.read(reading -> reading.find(KEY).orElseThrow().title().values().values().iterator().next());
	}

	private static List<Long> history(Library library) {
		return library.read(reading -> reading.history(KEY).stream().map(fact -> fact.origin().sequence()).toList());
	}

	private static Fact published(long sequence, String title) {
		Entry entry = new Entry(KEY, "published", null, Text.of(null, null, title), List.of(), List.of(), List.of(),
				List.of(), null, Entry.Details.NONE);
		return fact(sequence, "published", entry);
	}

	private static Fact fact(long sequence, String state, @Nullable Entry entry) {
		return new Fact(new Origin(KEY, sequence, Shelves.TIME, "curator"), "edited", false, null, state, entry);
	}

}
