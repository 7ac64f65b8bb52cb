package org.ashar.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.words.Words;

/**
 * The folder of the index: what is in it is either whole and of today's layout, or goes.
 */
final class IndexFolder {

	private static final double SMALL_MEGABYTES = 0.5;

	private final Path path;

	private final Words words;

	IndexFolder(Path path, Words words) {
		this.path = path;
		this.words = words;
	}

	/** Whether there is an index that can be read to its last byte. */
	Soundness soundness() throws IOException {
		if (!Files.isDirectory(path)) {
			return Soundness.MISSING;
		}
		try (Directory directory = FSDirectory.open(path)) {
			if (!DirectoryReader.indexExists(directory)) {
				return Soundness.MISSING;
			}
			return check(directory);
		}
	}

	/* Whatever cannot be read is damaged, whichever way its reader puts it. */
	private static Soundness check(Directory directory) {
		try (DirectoryReader reader = DirectoryReader.open(directory)) {
			for (LeafReaderContext leaf : reader.leaves()) {
				leaf.reader().checkIntegrity();
			}
			return Soundness.SOUND;
		}
		catch (IOException | RuntimeException damaged) {
			return Soundness.DAMAGED;
		}
	}

	IndexWriter write() throws IOException {
		Files.createDirectories(path);
		Directory directory = FSDirectory.open(path);
		try {
			return new IndexWriter(directory,
					new IndexWriterConfig(analyzers()).setCommitOnClose(false)
						.setSimilarity(new Similarities())
						.setMergePolicy(merges())
						.setMaxFullFlushMergeWaitMillis(0)
						.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
		}
		catch (IOException | RuntimeException notOpened) {
			directory.close();
			throw notOpened;
		}
	}

	/** Deletes the files of the index, unless another process writes it. */
	void clear() throws IOException {
		if (!Files.isDirectory(path)) {
			return;
		}
		try (Directory directory = FSDirectory.open(path);
				Lock mine = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
			mine.ensureValid();
			for (String name : directory.listAll()) {
				if (!name.equals(IndexWriter.WRITE_LOCK_NAME) && Files.isRegularFile(path.resolve(name))) {
					Files.delete(path.resolve(name));
				}
			}
		}
	}

	/**
	 * What is forgotten leaves the disk as soon as it is asked for, however little it is.
	 * Every look at what is new leaves a small part of the index behind: they are put
	 * together by themselves, where the library would write sixteen megabytes again for
	 * every eighth of them, and would let readers wait for it.
	 */
	private static TieredMergePolicy merges() {
		return new TieredMergePolicy().setForceMergeDeletesPctAllowed(0).setFloorSegmentMB(SMALL_MEGABYTES);
	}

	private Analyzer analyzers() {
		Map<String, Analyzer> fields = new HashMap<>();
		for (Language language : Language.values()) {
			fields.put(Fields.title(language), words.of(language));
			fields.put(Fields.text(language), words.of(language));
			fields.put(Fields.typing(language), words.typing());
		}
		fields.put(Fields.BEGINNINGS, words.beginnings());
		return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
	}

	/** What was found in the folder. */
	enum Soundness {

		MISSING, DAMAGED, SOUND

	}

}
