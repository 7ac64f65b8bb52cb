package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Who did what to the records of this service. Each entry is written into the record in
 * the same write as the fact; the relay moves it here. Its id comes from the fact, so it
 * stands here once however often it is moved.
 */
public final class AuditTrail implements Indexed {

	private static final String COLLECTION = "auditTrail";

	private final MongoOperations mongo;

	AuditTrail(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Keeps entries; those that are here already stay as they are. */
	void keep(List<Document> entries) {
		if (entries.isEmpty()) {
			return;
		}
		this.mongo.execute(COLLECTION, (trail) -> inserted(trail, entries));
	}

	/* What was moved before, and could not be pulled then, is here already. */
	private static boolean inserted(MongoCollection<Document> trail, List<Document> entries) {
		try {
			trail.insertMany(entries, new InsertManyOptions().ordered(false));
			return true;
		}
		catch (MongoBulkWriteException ex) {
			return Repeated.in(ex).isEmpty();
		}
	}

	/**
	 * Some entries, the newest first.
	 * @param after the place of the last one seen
	 */
	public List<AuditEntry> find(AuditFilter filter, @Nullable String after, int limit) {
		Conditions wanted = new Conditions().is("kind", filter.kind())
			.is("record", filter.record())
			.is("account", filter.account())
			.is("role", filter.role());
		if (filter.from() != null) {
			wanted.and(Criteria.where("place").gte(place(filter.from())));
		}
		if (filter.to() != null) {
			wanted.and(Criteria.where("place").lt(place(filter.to())));
		}
		return this.mongo.find(wanted.newestFirst("place", after, limit), Document.class, COLLECTION)
			.stream()
			.map(this::entry)
			.toList();
	}

	private AuditEntry entry(Document entry) {
		Document state = entry.get("state", Document.class);
		Date at = entry.getDate("at");
		return new AuditEntry(entry.getString("place"), at.toInstant(), entry.getString("kind"),
				entry.getString("record"), entry.getLong("sequence"), entry.getString("fact"),
				entry.getString("account"), entry.getString("role"),
				(state == null) ? List.of() : Alterations.of(before(entry), state));
	}

	/* The state that the entry found: what the last one that tells it had left. */
	private Document before(Document entry) {
		Query query = Query
			.query(Criteria.where("record")
				.is(entry.getString("record"))
				.and("sequence")
				.lt(entry.getLong("sequence"))
				.and("kind")
				.is(entry.getString("kind"))
				.and("state")
				.exists(true))
			.with(Sort.by(Sort.Direction.DESC, "sequence"))
			.limit(1);
		List<Document> found = this.mongo.find(query, Document.class, COLLECTION);
		return found.isEmpty() ? new Document() : found.getFirst().get("state", new Document());
	}

	private static String place(Instant moment) {
		return "%013d".formatted(moment.toEpochMilli());
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(COLLECTION).createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		store.indexOps(COLLECTION)
			.createIndex(new Index("record", Sort.Direction.ASC).on("sequence", Sort.Direction.ASC).named("record"));
		store.indexOps(COLLECTION)
			.createIndex(new Index("account", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("account"));
	}

}
