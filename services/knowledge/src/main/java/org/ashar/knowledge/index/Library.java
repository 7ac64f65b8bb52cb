package org.ashar.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Mailing;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.Vocabulary;
import org.ashar.infra.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The public record on disk. One thread opens it, tells it what the topics say and closes
 * it; any thread may read it once it is complete.
 */
@Component
public final class Library {

	/** Changes with the shape of what is stored, since an older index holds another. */
	private static final String LAYOUT = "4." + Words.VERSION;

	private static final Logger log = LoggerFactory.getLogger(Library.class);

	private final IndexFolder folder;

	private final Map<String, Long> positions = new HashMap<>();

	private volatile @Nullable OpenIndex open;

	private volatile Vocabulary vocabulary = new Vocabulary(List.of());

	private volatile boolean complete;

	private String topics = "";

	private boolean newConcepts;

	private boolean unsaved;

	/** With the folder that the settings name. */
	public Library(IndexSettings settings, Words words) {
		this.folder = new IndexFolder(settings.index(), words);
	}

	/**
	 * Opens the index, and begins a new one where there is none, where it is damaged or
	 * of another layout, or where it was made from other topics.
	 * @param topics what tells these topics from others of the same names
	 * @return how far each partition was read
	 */
	public Map<String, Long> open(String topics) throws IOException {
		IndexWriter writer = writer(topics);
		this.topics = topics;
		positions.clear();
		positions.putAll(IndexMark.of(writer).positions());
		open = new OpenIndex(writer);
		newConcepts = true;
		refresh();
		return Map.copyOf(positions);
	}

	private IndexWriter writer(String topics) throws IOException {
		IndexFolder.Soundness found = folder.soundness();
		if (found == IndexFolder.Soundness.DAMAGED) {
			log.warn("The index is damaged and is built anew");
			folder.clear();
		}
		IndexWriter writer = folder.write();
		if (IndexMark.of(writer).fits(LAYOUT, topics)) {
			return writer;
		}
		if (found == IndexFolder.Soundness.SOUND) {
			log.info("The index is of another layout or of other topics and is built anew");
		}
		writer.rollback();
		writer.getDirectory().close();
		folder.clear();
		return folder.write();
	}

	/** Begins from nothing at the next opening. */
	public void discard() throws IOException {
		close();
		folder.clear();
	}

	/** Takes over what a message told; true when one before it is missing. */
	public boolean tell(Fact fact) throws IOException {
		return tell(fact, null);
	}

	/**
	 * The same with the whole public state after it, as JSON, to be looked up later.
	 */
	public boolean tell(Fact fact, @Nullable String state) throws IOException {
		return writable().tell(fact, state);
	}

	/** Takes over a concept; true when a message before it is missing. */
	public boolean tell(Concept concept, long sequence) throws IOException {
		newConcepts = true;
		return writable().tell(concept, sequence);
	}

	/**
	 * Takes over how many letters told of a record; true when a message before it is
	 * missing.
	 */
	public boolean tell(Mailing mailing) throws IOException {
		return writable().tell(mailing);
	}

	/** Drops a record for good; without a sequence, however far it is. */
	public void forget(RecordKey record, @Nullable Long sequence) throws IOException {
		writable().forget(record, sequence);
	}

	/** Remembers how far a partition has been read, for the next {@link #save}. */
	public void passed(String partition, long next) {
		positions.put(partition, next);
		unsaved = true;
	}

	/** Shows readers what was told so far. */
	public void refresh() throws IOException {
		OpenIndex index = writable();
		index.refresh();
		if (newConcepts) {
			vocabulary = new Vocabulary(concepts(index));
			newConcepts = false;
		}
	}

	/** How much was told that readers do not see yet. */
	public int unseen() {
		return writable().unseen();
	}

	/**
	 * Makes what was told durable, with the positions it was read up to, and lets go of
	 * what the index needs no more.
	 */
	public void save() throws IOException {
		if (unsaved || writable().isUncommitted()) {
			writable().commit(new IndexMark(LAYOUT, topics, Map.copyOf(positions)).data());
			unsaved = false;
			refresh();
		}
	}

	/** From now on readers get answers. */
	public void complete() {
		complete = true;
	}

	/** Whether readers get answers. */
	public boolean isComplete() {
		return complete && open != null;
	}

	/** Closes the index as it was when it was last saved. */
	public void close() throws IOException {
		OpenIndex index = open;
		complete = false;
		open = null;
		unsaved = false;
		if (index != null) {
			index.close();
		}
	}

	/** Asks the index as it is now. @throws NotReady while it is not complete */
	public <R> R read(Function<Reading, R> question) {
		OpenIndex index = open;
		if (!complete || index == null) {
			throw new NotReady();
		}
		try {
			return ask(index, question);
		}
		catch (AlreadyClosedException closed) {
			throw new NotReady();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private <R> R ask(OpenIndex index, Function<Reading, R> question) throws IOException {
		IndexSearcher searcher = index.searchers().acquire();
		try {
			return question.apply(new Reading(searcher, vocabulary));
		}
		finally {
			index.searchers().release(searcher);
		}
	}

	private OpenIndex writable() {
		OpenIndex index = open;
		if (index == null) {
			throw new IllegalStateException("The index is not open");
		}
		return index;
	}

	private static List<Concept> concepts(OpenIndex index) throws IOException {
		IndexSearcher searcher = index.searchers().acquire();
		try {
			List<Concept> concepts = new ArrayList<>();
			int all = Math.max(1, searcher.getIndexReader().numDocs());
			for (ScoreDoc found : searcher.search(new TermQuery(new Term(Fields.ROLE, Fields.CONCEPT)),
					all).scoreDocs) {
				concepts.add(Bodies.concept(searcher.storedFields().document(found.doc).get(Fields.BODY)));
			}
			return concepts;
		}
		finally {
			index.searchers().release(searcher);
		}
	}

}
