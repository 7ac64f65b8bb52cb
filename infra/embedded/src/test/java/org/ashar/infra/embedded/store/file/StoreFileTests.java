package org.ashar.infra.embedded.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTests {

	private static final int WRITERS = 16;

	private static final int DOCUMENTS = 2_000;

	private static final int DOCUMENT_BYTES = 2_000;

	/** What was written once; without housekeeping it is several times as much. */
	private static final int LARGEST_FILE = WRITERS * DOCUMENTS * DOCUMENT_BYTES;

	@TempDir
	Path folder;

	@Test
	void theFileStaysSmallThoughItsDocumentsAreWrittenAgainAndAgain() throws Exception {
		Path path = folder.resolve("documents.mv");
		StoreFile file = StoreFile.open(path);
		SortedBytes documents = file.map("documents");
		try (GroupCommit commit = new GroupCommit(file, StoreFileTests::failed);
				ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<?>> all = new ArrayList<>();
			for (int writer = 0; writer < WRITERS; writer++) {
				Random random = new Random(writer);
				all.add(writers.submit(() -> write(commit, documents, random)));
			}
			for (Future<?> one : all) {
				one.get();
			}
		}
		assertThat(Files.size(path)).isLessThan(LARGEST_FILE);
	}

	private static void write(GroupCommit commit, SortedBytes documents, Random random) {
		for (int i = 0; i < DOCUMENTS; i++) {
			byte[] id = ByteBuffer.allocate(Integer.BYTES).putInt(random.nextInt(DOCUMENTS)).array();
			byte[] document = new byte[DOCUMENT_BYTES];
			random.nextBytes(document);
			commit.write("documents", () -> {
				documents.put(id, document);
				return true;
			});
		}
	}

	private static void failed(Throwable cause) {
		throw new AssertionError(cause);
	}

}
