package org.ashar.knowledge.index;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Mailing;
import org.ashar.knowledge.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * An index that is being written. One thread writes; what it wrote is seen after
 * {@link #refresh} and survives the process after {@link #commit}.
 */
final class OpenIndex {

	private final IndexWriter writer;

	private final SearcherManager searchers;

	/** Where records are, as far as searchers do not see it yet. */
	private final Map<String, Place> unseen = new HashMap<>();

	private boolean forgot;

	OpenIndex(IndexWriter writer) throws IOException {
		this.writer = writer;
		this.searchers = new SearcherManager(writer, new Searchers());
	}

	SearcherManager searchers() {
		return searchers;
	}

	/**
	 * Takes a fact over; one that was heard before changes nothing.
	 * @param state the whole public state after it, as JSON
	 * @return whether one before it is missing
	 */
	boolean tell(Fact fact, @Nullable String state) throws IOException {
		String key = fact.origin().record().word();
		long sequence = fact.origin().sequence();
		Place before = place(key);
		if (before != null && before.sequence() >= sequence) {
			return false;
		}
		Entry entry = fact.entry();
		Instant since = (before != null) ? before.since() : null;
		if (entry != null) {
			since = (since != null) ? since : fact.origin().at();
			put(key, Documents.record(fact, entry, since));
		}
		else {
			put(key, Documents.trace(key, sequence, since));
		}
		show(key, entry != null, before);
		addToHistory(fact, state, key);
		unseen.put(key, new Place(sequence, entry != null, since));
		return isGap(before, sequence);
	}

	private static boolean isGap(@Nullable Place before, long sequence) {
		return sequence > 1 + ((before != null) ? before.sequence() : 0);
	}

	/**
	 * Drops a record for good, also from the disk; only how far it was remains.
	 * @param sequence null where it is not known: the record goes however far it is
	 */
	void forget(RecordKey record, @Nullable Long sequence) throws IOException {
		String key = record.word();
		Place before = place(key);
		long last = (before != null) ? before.sequence() : 0;
		if (sequence != null && last >= sequence) {
			return;
		}
		long now = (sequence != null) ? sequence : last;
		put(key, Documents.trace(key, now, null));
		writer.deleteDocuments(new Term(Fields.FACT_OF, key));
		unseen.put(key, new Place(now, false, null));
		forgot = true;
	}

	/** Takes a concept over; true when a message before it is missing. */
	boolean tell(Concept concept, long sequence) throws IOException {
		String key = "concept:" + concept.scheme() + ":" + concept.notation();
		Place before = place(key);
		if (before != null && before.sequence() >= sequence) {
			return false;
		}
		put(key, Documents.concept(concept, key, sequence));
		unseen.put(key, new Place(sequence, true, null));
		return isGap(before, sequence);
	}

	/**
	 * Takes over how many letters told of a record, whether the record is known or not;
	 * true when a message before it is missing.
	 */
	boolean tell(Mailing mailing) throws IOException {
		String key = Documents.mailingKey(mailing.record());
		Place before = place(key);
		if (before != null && before.sequence() >= mailing.sequence()) {
			return false;
		}
		Instant since = (before != null && before.since() != null) ? before.since() : mailing.since();
		put(key, Documents.mailing(mailing.since(since), key));
		unseen.put(key, new Place(mailing.sequence(), true, since));
		return isGap(before, mailing.sequence());
	}

	int unseen() {
		return unseen.size();
	}

	void refresh() throws IOException {
		searchers.maybeRefreshBlocking();
		unseen.clear();
	}

	/**
	 * Whether the last commit is of another index than this one, if only because parts
	 * were put together since: it keeps the old ones on the disk.
	 */
	boolean isUncommitted() {
		return writer.hasUncommittedChanges();
	}

	/** Makes all that was told durable, and with it how far the topics were read. */
	void commit(Map<String, String> data) throws IOException {
		if (forgot) {
			letGo();
			forgot = false;
		}
		writer.setLiveCommitData(data.entrySet());
		writer.commit();
	}

	/*
	 * A part of the index that is being put together by itself is passed over: whoever
	 * did not wait would commit it with what is to go, as when all topics are read anew
	 * at once.
	 */
	private void letGo() throws IOException {
		writer.flush();
		if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
			merges.sync();
		}
		writer.forceMergeDeletes();
	}

	/** Leaves the index as it was at the last commit. */
	void close() throws IOException {
		Directory directory = writer.getDirectory();
		try (directory) {
			searchers.close();
			writer.rollback();
		}
	}

	/*
	 * Of persons nothing is kept but their last state. What was redacted goes with all
	 * that was said before.
	 */
	private void addToHistory(Fact fact, @Nullable String state, String key) throws IOException {
		if (fact.redacts()) {
			writer.deleteDocuments(new Term(Fields.FACT_OF, key));
			forgot = true;
		}
		else if (fact.origin().record().type().isRemembered()) {
			writer.addDocument(Documents.fact(fact, state, fact.entry() != null));
		}
	}

	/** The history of a record is seen when the record is. */
	private void show(String key, boolean visible, @Nullable Place before) throws IOException {
		boolean turned = before != null && before.isPublic() != visible;
		if (turned && writer.getFieldNames().contains(Fields.VISIBLE)) {
			writer.updateNumericDocValue(new Term(Fields.FACT_OF, key), Fields.VISIBLE, visible ? 1L : 0L);
		}
	}

	private void put(String key, Document document) throws IOException {
		writer.updateDocument(new Term(Fields.KEY, key), document);
	}

	private @Nullable Place place(String key) throws IOException {
		Place place = unseen.get(key);
		return place != null ? place : seen(key);
	}

	private @Nullable Place seen(String key) throws IOException {
		IndexSearcher searcher = searchers.acquire();
		try {
			ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.KEY, key)), 1).scoreDocs;
			return found.length == 0 ? null : Place.of(searcher.storedFields().document(found[0].doc));
		}
		finally {
			searchers.release(searcher);
		}
	}

	/** How far a record was, whether it was public then, and since when it is known. */
	private record Place(long sequence, boolean isPublic, @Nullable Instant since) {

		private static Place of(Document document) {
			Number since = document.getField(Fields.SINCE) != null ? document.getField(Fields.SINCE).numericValue()
					: null;
			return new Place(document.getField(Fields.SEQUENCE).numericValue().longValue(),
					!Fields.TRACE.equals(document.get(Fields.ROLE)),
					since != null ? Instant.ofEpochMilli(since.longValue()) : null);
		}
	}

	/** Gives every searcher our way of scoring. */
	private static final class Searchers extends SearcherFactory {

		@Override
		public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
			IndexSearcher searcher = new IndexSearcher(reader);
			searcher.setSimilarity(new Similarities());
			return searcher;
		}

	}

}
