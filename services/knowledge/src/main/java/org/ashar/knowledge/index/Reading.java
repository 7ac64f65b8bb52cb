package org.ashar.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Mailing;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.Vocabulary;

/** The index at one moment, for one question. */
public final class Reading {

	/** All but the states of the past, which are long and seldom asked for. */
	private static final Set<String> SHORT = Set.of(Fields.KEY, Fields.CHANGED, Fields.BODY);

	private final IndexSearcher searcher;

	private final Vocabulary vocabulary;

	Reading(IndexSearcher searcher, Vocabulary vocabulary) {
		this.searcher = searcher;
		this.vocabulary = vocabulary;
	}

	/** For questions of one's own. */
	public IndexSearcher searcher() {
		return searcher;
	}

	/** The topics and areas. */
	public Vocabulary vocabulary() {
		return vocabulary;
	}

	/** Everything that is a record, and nothing else. */
	public static Query records() {
		return new TermQuery(new Term(Fields.ROLE, Fields.RECORD));
	}

	/** Everything that a message told of a record that is public. */
	public static Query facts() {
		return new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.ROLE, Fields.FACT)), Occur.FILTER)
			.add(NumericDocValuesField.newSlowExactQuery(Fields.VISIBLE, 1), Occur.FILTER)
			.build();
	}

	/** A record, as long as it is public. */
	public Optional<Entry> find(RecordKey key) {
		return entries(new TermQuery(new Term(Fields.KEY, key.word())), 1).stream().findFirst();
	}

	/** The records that refer to something, by their keys. */
	public List<Entry> referring(String reference, int most) {
		return entries(new TermQuery(new Term(Fields.REFERENCE, reference)), most);
	}

	/** The history of a record, as far as it may be seen, from the first message on. */
	public List<Fact> history(RecordKey key) {
		Query query = new BooleanQuery.Builder().add(facts(), Occur.FILTER)
			.add(new TermQuery(new Term(Fields.FACT_OF, key.word())), Occur.FILTER)
			.build();
		return facts(query, Sort.INDEXORDER, Integer.MAX_VALUE).stream()
			.sorted(Comparator.comparingLong(fact -> fact.origin().sequence()))
			.toList();
	}

	/**
	 * The whole public state of a record after a message, as JSON; empty where it was not
	 * public, or is not now.
	 */
	public Optional<String> state(RecordKey key, long sequence) {
		Query query = new BooleanQuery.Builder().add(facts(), Occur.FILTER)
			.add(new TermQuery(new Term(Fields.KEY, Documents.factKey(key, sequence))), Occur.FILTER)
			.build();
		try {
			ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
			return found.length == 0 ? Optional.empty() : Optional
				.ofNullable(searcher.storedFields().document(found[0].doc, Set.of(Fields.STATE)).get(Fields.STATE));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** How many letters told of a record; empty while there are fewer than five. */
	public Optional<Mailing> mailing(RecordKey key) {
		Query query = new TermQuery(new Term(Fields.KEY, Documents.mailingKey(key)));
		return documents(query, Sort.INDEXORDER, 1).stream()
			.map(found -> Bodies.mailing(found.get(Fields.BODY)))
			.findFirst();
	}

	/** The first facts that a query finds. */
	public List<Fact> facts(Query query, Sort order, int most) {
		return documents(query, order, most).stream().map(found -> Bodies.fact(found.get(Fields.BODY))).toList();
	}

	/** The record in a document that was found. */
	public Entry entry(ScoreDoc found) {
		return Bodies.entry(document(found).get(Fields.BODY));
	}

	/** The same with when it last changed. */
	public Kept kept(ScoreDoc found) {
		Document document = document(found);
		return new Kept(Bodies.entry(document.get(Fields.BODY)),
				Instant.ofEpochMilli(document.getField(Fields.CHANGED).numericValue().longValue()));
	}

	private List<Entry> entries(Query query, int most) {
		Query records = new BooleanQuery.Builder().add(records(), Occur.FILTER).add(query, Occur.FILTER).build();
		return documents(records, Sort.INDEXORDER, Integer.MAX_VALUE).stream()
			.sorted(Comparator.comparing((Document found) -> found.get(Fields.KEY)))
			.limit(most)
			.map(found -> Bodies.entry(found.get(Fields.BODY)))
			.toList();
	}

	private List<Document> documents(Query query, Sort order, int most) {
		try {
			int all = Math.max(1, searcher.getIndexReader().numDocs());
			List<Document> documents = new ArrayList<>();
			for (ScoreDoc found : searcher.search(query, Math.min(most, all), order).scoreDocs) {
				documents.add(document(found));
			}
			return documents;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private Document document(ScoreDoc found) {
		try {
			return searcher.storedFields().document(found.doc, SHORT);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** A record and when it last changed. */
	public record Kept(Entry entry, Instant changed) {
	}

}
