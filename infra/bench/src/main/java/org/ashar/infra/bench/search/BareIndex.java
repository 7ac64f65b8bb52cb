package org.ashar.infra.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene alone on the index that the platform writes: both words in title, text or as the
 * beginning of a word, the filters, the best twenty with what is stored of them, and the
 * facets of all.
 */
final class BareIndex implements AutoCloseable {

	/* It would tell each time how it could be quicker with an option for the JVM. */
	private static final Logger HINTS = Logger.getLogger("org.apache.lucene.internal.vectorization");

	static {
		HINTS.setLevel(Level.OFF);
	}

	private static final List<String> FACETS = List.of("topic", "area", "language");

	private static final CollectorManager<Counter, Counter> COUNTERS = new CollectorManager<>() {
		@Override
		public Counter newCollector() {
			return new Counter();
		}

		@Override
		public Counter reduce(Collection<Counter> counters) {
			return counters.iterator().next();
		}
	};

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	/** As it was last committed. */
	BareIndex(Path folder) {
		try {
			this.reader = DirectoryReader.open(FSDirectory.open(folder));
			this.searcher = new IndexSearcher(this.reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many records answer it. */
	long ask(Question question) {
		try {
			BooleanQuery.Builder open = new BooleanQuery.Builder().add(word(question.first()), Occur.MUST)
				.add(word(question.second()), Occur.MUST)
				.add(term("role", "record"), Occur.FILTER);
			this.searcher.search(open.build(), COUNTERS);
			open.add(term("type", "indicator"), Occur.FILTER).add(term("topic", question.topic()), Occur.FILTER);
			TopDocs found = this.searcher.search(open.build(),
					new TopScoreDocCollectorManager(PublicRecord.TOP, Integer.MAX_VALUE));
			StoredFields stored = this.searcher.storedFields();
			for (ScoreDoc each : found.scoreDocs) {
				stored.document(each.doc);
			}
			return found.totalHits.value();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.reader.close();
			this.reader.directory().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Query word(String word) {
		BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
		for (String language : List.of("ky", "ru", "en")) {
			anywhere.add(term("title." + language, word), Occur.SHOULD);
			anywhere.add(term("text." + language, word), Occur.SHOULD);
		}
		return anywhere.build();
	}

	private static Query term(String field, String value) {
		return new TermQuery(new Term(field, value));
	}

	/** Counts values of facets without making words of them. */
	private static final class Counter extends SimpleCollector {

		private final Map<String, SortedSetDocValues> values = new HashMap<>();

		private final Map<String, int[]> counts = new HashMap<>();

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

		@Override
		protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
			for (String facet : FACETS) {
				SortedSetDocValues found = DocValues.getSortedSet(leaf.reader(), facet);
				this.values.put(facet, found);
				this.counts.put(facet, new int[(int) found.getValueCount()]);
			}
		}

		@Override
		public void collect(int document) throws IOException {
			for (String facet : FACETS) {
				SortedSetDocValues found = this.values.get(facet);
				if (found.advanceExact(document)) {
					for (int i = 0; i < found.docValueCount(); i++) {
						this.counts.get(facet)[(int) found.nextOrd()]++;
					}
				}
			}
		}

	}

}
