package org.ashar.infra.bench.durable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.ashar.infra.bench.report.MissException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents of its own and remembers what it was answered. One in four writes is
 * an insert, one a deletion, two are updates on condition of the version.
 */
final class Client {

	private static final String TEXT = "ашар ".repeat(60);

	private static final int KINDS = 4;

	private static final int BULK = 1_000;

	private final int number;

	private final Random random;

	/** Versions by id, as acknowledged. */
	private final Map<Long, Integer> ledger = new HashMap<>();

	private final List<Long> ids = new ArrayList<>();

	private int size;

	private long next;

	private @Nullable Asked asked;

	Client(int number, long seed) {
		this.number = number;
		this.random = new Random(seed + number);
		this.next = number * 1_000_000_000L;
	}

	/** From now on it has about so many documents. */
	void grow(MongoCollection<Document> documents, int wanted) {
		this.size = wanted;
		while (this.ids.size() < wanted) {
			List<Document> bulk = IntStream.range(0, Math.min(BULK, wanted - this.ids.size()))
				.mapToObj((i) -> document(this.next++))
				.toList();
			documents.insertMany(bulk);
			bulk.forEach((document) -> remember(document.getLong("_id"), 0));
		}
	}

	/** Writes once; an exception leaves open whether it was done. */
	void write(MongoCollection<Document> documents) {
		int kind = this.random.nextInt(KINDS);
		if (kind == 0 && this.ids.size() < 2 * this.size) {
			insert(documents);
			return;
		}
		long id = this.ids.get(this.random.nextInt(this.ids.size()));
		if (kind == 1 && this.ids.size() > this.size / 2) {
			delete(documents, id);
		}
		else {
			update(documents, id, Objects.requireNonNull(this.ledger.get(id)));
		}
	}

	/** Compares what is there with what was acknowledged: how many documents. */
	int check(MongoCollection<Document> documents) {
		Map<Long, Integer> found = new HashMap<>();
		documents.find(Filters.eq("owner", this.number)).forEach((document) -> {
			int version = document.getInteger("version");
			require(document.getString("text").equals(TEXT + version), "A document is half of another version");
			found.put(document.getLong("_id"), version);
		});
		Asked open = this.asked;
		if (open != null && Objects.equals(found.get(open.id()), open.after())) {
			remember(open.id(), open.after());
		}
		this.asked = null;
		require(found.equals(this.ledger), "Client " + this.number + " was acknowledged " + this.ledger.size()
				+ " documents, and " + differences(found) + " of them are not as acknowledged");
		return found.size();
	}

	private long differences(Map<Long, Integer> found) {
		return this.ledger.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(found.get(entry.getKey())))
			.count();
	}

	private void insert(MongoCollection<Document> documents) {
		long id = this.next++;
		this.asked = new Asked(id, 0);
		documents.insertOne(document(id));
		answered(true);
	}

	private void update(MongoCollection<Document> documents, long id, int version) {
		this.asked = new Asked(id, version + 1);
		answered(documents
			.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
					Updates.combine(Updates.set("version", version + 1), Updates.set("text", TEXT + (version + 1))))
			.getModifiedCount() == 1);
	}

	private void delete(MongoCollection<Document> documents, long id) {
		this.asked = new Asked(id, null);
		answered(documents.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1);
	}

	private void answered(boolean found) {
		Asked done = Objects.requireNonNull(this.asked);
		require(found, "Document " + done.id() + " was acknowledged and is not found");
		remember(done.id(), done.after());
		this.asked = null;
	}

	private void remember(long id, @Nullable Integer version) {
		if (version == null) {
			this.ledger.remove(id);
			int place = this.ids.indexOf(id);
			this.ids.set(place, this.ids.getLast());
			this.ids.removeLast();
		}
		else if (this.ledger.put(id, version) == null) {
			this.ids.add(id);
		}
	}

	private Document document(long id) {
		return new Document("_id", id).append("owner", this.number).append("version", 0).append("text", TEXT + 0);
	}

	private static void require(boolean right, String otherwise) {
		if (!right) {
			throw new MissException(otherwise);
		}
	}

	/** What is under way: the version afterwards, or none after a deletion. */
	private record Asked(long id, @Nullable Integer after) {
	}

}
