package org.ashar.notifications.deliverability;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored counts: one document for a domain and a day. */
@Repository
class DomainDays implements Indexed {

	private static final String COLLECTION = "domainDays";

	private static final String OUTCOMES = "outcomes";

	private static final String STATUSES = "statuses";

	private final MongoOperations mongo;

	DomainDays(MongoOperations mongo) {
		this.mongo = mongo;
	}

	void add(Map<Cell, Long> counts) {
		if (counts.isEmpty()) {
			return;
		}
		Map<String, Update> updates = new HashMap<>();
		counts
			.forEach(
					(cell, more) -> updates
						.computeIfAbsent(cell.id(),
								fresh -> new Update().setOnInsert("domain", cell.domain())
									.setOnInsert("day", cell.day()))
						.inc(cell.field(), more));
		BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
		updates.forEach((id, update) -> bulk.upsert(Query.query(Criteria.where("_id").is(id)), update));
		bulk.execute();
	}

	/** Of which there may be many. */
	void between(LocalDate first, LocalDate last, Consumer<DomainDay> each) {
		Query query = Query.query(Criteria.where("day").gte(first.toString()).lte(last.toString()));
		try (Stream<Document> found = mongo.stream(query, Document.class, COLLECTION)) {
			found.map(DomainDays::read).forEach(each);
		}
	}

	private static DomainDay read(Document found) {
		Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
		numbers(found, OUTCOMES).forEach((name, count) -> outcomes.put(Outcome.valueOf(name), count));
		Map<String, Long> statuses = new HashMap<>();
		numbers(found, STATUSES).forEach((name, count) -> statuses.put(name.replace('_', '.'), count));
		return new DomainDay(found.getString("domain"), LocalDate.parse(found.getString("day")), outcomes, statuses);
	}

	private static Map<String, Long> numbers(Document found, String part) {
		Map<String, Long> numbers = new HashMap<>();
		found.get(part, new Document()).forEach((name, count) -> numbers.put(name, ((Number) count).longValue()));
		return numbers;
	}

	void forget(LocalDate before) {
		mongo.remove(Query.query(Criteria.where("day").lt(before.toString())), COLLECTION);
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(COLLECTION).createIndex(new Index("day", Sort.Direction.ASC).named("day"));
	}

	/** One number: how often something came to this field on this day. */
	record Cell(String domain, String day, String field) {

		static Cell of(String domain, LocalDate day, Outcome outcome) {
			return new Cell(domain.toLowerCase(Locale.ROOT), day.toString(), OUTCOMES + "." + outcome.name());
		}

		/** Dots would part a name. */
		static Cell of(String domain, LocalDate day, String status) {
			return new Cell(domain.toLowerCase(Locale.ROOT), day.toString(), STATUSES + "." + status.replace('.', '_'));
		}

		String id() {
			return day + "|" + domain;
		}
	}

}
