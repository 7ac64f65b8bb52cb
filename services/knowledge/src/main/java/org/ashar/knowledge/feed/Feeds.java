package org.ashar.knowledge.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.ashar.knowledge.index.Fields;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Fact;
import org.springframework.stereotype.Component;

/** Puts the news of topics together. */
@Component
public final class Feeds {

	private static final int MOST = 50;

	/** Small edits, what the clock alone did, and the keeping of seats. */
	private static final List<BytesRef> NO_NEWS = Stream.of(Fields.MINOR, "stale", "seating-changed")
		.map(BytesRef::new)
		.toList();

	private static final Sort LAST_FIRST = new Sort(new SortField(Fields.CHANGED, SortField.Type.LONG, true),
			new SortField(Fields.KEY, SortField.Type.STRING));

	private final Library library;

	/** Over the whole library. */
	public Feeds(Library library) {
		this.library = library;
	}

	/** What happened last to records on a topic or one below it, minor edits left out. */
	public Optional<Feed> of(String topic) {
		return library.read(reading -> reading.vocabulary().topic(topic).map(concept -> feed(concept, reading)));
	}

	private static Feed feed(Concept topic, Reading reading) {
		List<BytesRef> topics = reading.vocabulary().topicsBelow(topic.notation()).stream().map(BytesRef::new).toList();
		Query news = new BooleanQuery.Builder().add(Reading.facts(), Occur.FILTER)
			.add(new TermInSetQuery(Fields.TOPIC, topics), Occur.FILTER)
			.add(new TermInSetQuery(Fields.CHANGE, NO_NEWS), Occur.MUST_NOT)
			.build();
		List<Fact> facts = reading.facts(news, LAST_FIRST, MOST);
		Instant updated = Stream.concat(Stream.of(topic.changed()), facts.stream().map(fact -> fact.origin().at()))
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return new Feed(topic, updated, facts);
	}

}
