package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.ashar.infra.embedded.store.index.Position;
import org.ashar.infra.embedded.store.index.SortOrder;
import org.ashar.infra.embedded.store.index.StoredIndex;

/**
 * Sorts what no index has in order, keeping in memory where the documents lie and what
 * they are sorted by.
 */
final class Sorting {

	private static final Comparator<Row> BY_KEY = Comparator.comparing(Row::key, Arrays::compareUnsigned);

	private Sorting() {
	}

	private record Row(byte[] key, Position position) {
	}

	/** Only the first {@code wanted} of the order, or all if it is 0. */
	static Stream<Document> sorted(Stream<Document> documents, Document orderBy, int wanted,
			StoredCollection collection) {
		SortOrder order = new SortOrder(orderBy);
		Stream<Row> rows = documents
			.map(document -> new Row(order.key(document), StoredIndex.positionOf(document, "_id")));
		return (wanted > 0 ? first(rows, wanted) : rows.sorted(BY_KEY).toList()).stream()
			.map(row -> collection.find(row.position()))
			.filter(Objects::nonNull);
	}

	private static List<Row> first(Stream<Row> rows, int wanted) {
		PriorityQueue<Row> best = new PriorityQueue<>(BY_KEY.reversed());
		rows.forEach(row -> {
			best.add(row);
			if (best.size() > wanted) {
				best.remove();
			}
		});
		List<Row> first = new ArrayList<>(best);
		first.sort(BY_KEY);
		return first;
	}

}
