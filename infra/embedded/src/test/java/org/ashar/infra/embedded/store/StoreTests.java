package org.ashar.infra.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services do with their database. */
class StoreTests {

	@TempDir
	Path folder;

	private RunningStore store;

	private MongoCollection<Document> seats;

	@BeforeEach
	void open() {
		store = new RunningStore(folder);
		seats = store.collection("seats");
	}

	@AfterEach
	void close() {
		store.close();
	}

	@Test
	void aPingIsAnswered() {
		assertThat(store.answers()).isTrue();
	}

	@Test
	void sixteenPeopleTakeEachSeatOnce() throws Exception {
		seats.insertOne(new Document("_id", "hall").append("free", 100).append("version", 0));
		try (ExecutorService people = Executors.newFixedThreadPool(16)) {
			List<Future<Integer>> taken = IntStream.range(0, 16).mapToObj(i -> people.submit(this::takeSeats)).toList();
			int sum = 0;
			for (Future<Integer> one : taken) {
				sum += one.get();
			}
			assertThat(sum).isEqualTo(100);
		}
		assertThat(seats.find().first()).containsEntry("free", 0).containsEntry("version", 100);
	}

	private int takeSeats() {
		int taken = 0;
		while (seats
			.updateOne(Filters.and(Filters.eq("_id", "hall"), Filters.gt("free", 0)),
					Updates.combine(Updates.inc("free", -1), Updates.inc("version", 1)))
			.getModifiedCount() == 1) {
			taken++;
		}
		return taken;
	}

	@Test
	void theSecondClaimOfOneAddressIsADuplicate() {
		seats.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
		seats.insertOne(new Document("_id", 1).append("email", "a@example.org"));
		seats.insertMany(List.of(new Document("_id", 2), new Document("_id", 3)));
		assertThatThrownBy(() -> seats.insertOne(new Document("_id", 4).append("email", "a@example.org")))
			.isInstanceOfSatisfying(MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000))
			.hasMessageContaining("email_1")
			.hasMessageNotContaining("a@example.org");
		store.restart();
		seats = store.collection("seats");
		assertThatThrownBy(() -> seats.insertOne(new Document("_id", 5).append("email", "a@example.org")))
			.isInstanceOf(MongoWriteException.class);
		assertThat(seats.countDocuments()).isEqualTo(3);
	}

	@Test
	void withoutSparseOnlyOneDocumentMayLackTheField() {
		seats.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
		seats.insertOne(new Document("_id", 1));
		assertThatThrownBy(() -> seats.insertOne(new Document("_id", 2))).isInstanceOf(MongoWriteException.class);
	}

	@Test
	void aUniqueIndexOverDuplicatesIsRefusedAsOftenAsItIsAskedFor() {
		seats.insertMany(List.of(new Document("_id", 1).append("n", 5), new Document("_id", 2).append("n", 5.0)));
		for (int i = 0; i < 2; i++) {
			assertThatThrownBy(() -> seats.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true)))
				.isInstanceOf(MongoException.class)
				.hasMessageContaining("n_1");
		}
		seats.deleteOne(Filters.eq("_id", 2));
		seats.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
		assertThat(seats.find(Filters.eq("n", 5)).first()).containsEntry("_id", 1);
	}

	@Test
	void anIndexOfTheSameNameInAnotherCollectionOutlivesADrop() {
		MongoCollection<Document> others = store.collection("others");
		for (MongoCollection<Document> collection : List.of(seats, others)) {
			collection.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
			collection.insertOne(new Document("_id", 1).append("n", 1));
		}
		seats.dropIndexes();
		store.restart();
		store.collection("seats").insertOne(new Document("_id", 2).append("n", 1));
		assertThatThrownBy(() -> store.collection("others").insertOne(new Document("_id", 2).append("n", 1)))
			.isInstanceOf(MongoWriteException.class);
	}

	@Test
	void aDatabaseIsDroppedWithoutItsNamesake() {
		store.client().getDatabase("event").getCollection("c").insertOne(new Document("_id", 1));
		store.client().getDatabase("events").getCollection("c").insertOne(new Document("_id", 1));
		store.client().getDatabase("event").drop();
		store.restart();
		assertThat(store.client().getDatabase("events").getCollection("c").countDocuments()).isEqualTo(1);
		assertThat(store.client().getDatabase("event").getCollection("c").countDocuments()).isZero();
	}

	@Test
	void aLongResultComesInBatchesAndSeesNoHalfWrittenDocument() {
		List<Document> many = IntStream.range(0, 2_500)
			.mapToObj(i -> new Document("_id", i).append("n", i % 7))
			.toList();
		seats.insertMany(many);
		List<Integer> read = new ArrayList<>();
		try (MongoCursor<Document> cursor = seats.find().batchSize(100).iterator()) {
			for (int i = 0; cursor.hasNext(); i++) {
				read.add(cursor.next().getInteger("_id"));
				if (i % 250 == 0) {
					seats.updateMany(new Document(), Updates.inc("n", 1));
					seats.deleteOne(Filters.eq("_id", 2_499 - i / 250));
				}
			}
		}
		assertThat(read).doesNotHaveDuplicates().hasSizeBetween(2_400, 2_500).isSorted();
		assertThat(seats.find().sort(Sorts.descending("n", "_id")).into(new ArrayList<>()))
			.hasSize((int) seats.countDocuments());
	}

	@Test
	void findAndModifyReturnsWhatWasAskedFor() {
		assertThat(seats.findOneAndUpdate(Filters.eq("_id", 1), Updates.set("n", 1))).isNull();
		assertThat(seats.findOneAndUpdate(Filters.eq("_id", 1), Updates.set("n", 1),
				new FindOneAndUpdateOptions().projection(Projections.include("n"))))
			.isNull();
		assertThat(seats.findOneAndUpdate(Filters.eq("_id", 1),
				Updates.combine(Updates.set("n", 1), Updates.push("list", "a")),
				new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
			.isEqualTo(new Document("_id", 1).append("n", 1).append("list", List.of("a")));
		assertThat(seats.findOneAndUpdate(Filters.eq("n", 1), Updates.inc("n", 1))).containsEntry("n", 1);
		assertThat(seats.findOneAndDelete(Filters.eq("n", 2))).containsEntry("_id", 1);
		assertThat(seats.countDocuments()).isZero();
	}

	@Test
	void theOutboxIsFilledByPushAndEmptiedByPull() {
		seats.createIndex(Indexes.ascending("outbox.since"), new IndexOptions().sparse(true));
		seats.insertOne(new Document("_id", 1).append("version", 0).append("outbox", new Document("sequence", 0)));
		for (int i = 0; i < 5; i++) {
			assertThat(seats
				.updateOne(Filters.and(Filters.eq("_id", 1), Filters.eq("version", i)),
						Updates.combine(Updates.inc("version", 1), Updates.inc("outbox.sequence", 1),
								Updates.set("outbox.since", (long) i),
								Updates.push("outbox.pending",
										new Document("id", new UUID(0, i)).append("sequence", i + 1))))
				.getModifiedCount()).isEqualTo(1);
		}
		assertThat(seats.find(Filters.lte("outbox.since", 10L)).into(new ArrayList<>())).hasSize(1);
		seats.updateOne(Filters.eq("_id", 1),
				Updates.combine(Updates.pull("outbox.pending", Filters.in("id", new UUID(0, 0), new UUID(0, 1))),
						Updates.unset("outbox.since")));
		assertThat(seats.find().first().get("outbox", Document.class).getList("pending", Document.class)).hasSize(3);
		assertThat(seats.find(Filters.lte("outbox.since", 10L)).into(new ArrayList<>())).isEmpty();
	}

	@Test
	void anUpsertOnAUniqueKeyMakesOneDocument() throws Exception {
		seats.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
		try (ExecutorService people = Executors.newFixedThreadPool(8)) {
			List<Future<?>> all = IntStream.range(0, 200)
				.<Future<?>>mapToObj(i -> people.submit(() -> seats.updateOne(Filters.eq("key", i % 10),
						Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("_id", UUID.randomUUID())),
						new UpdateOptions().upsert(true))))
				.toList();
			for (Future<?> one : all) {
				one.get();
			}
		}
		assertThat(seats.countDocuments()).isEqualTo(10);
		assertThat(seats
			.aggregate(List.of(Aggregates.match(Filters.lt("key", 5)),
					Aggregates.group(null, Accumulators.sum("n", "$n"))))
			.first()).containsEntry("n", 100);
	}

	@Test
	void filesLieInGridFs() {
		GridFSBucket files = GridFSBuckets.create(store.client().getDatabase("tests"), "files");
		byte[] content = new byte[700_000];
		new Random(7).nextBytes(content);
		var id = files.uploadFromStream("paper.pdf", new ByteArrayInputStream(content));
		store.restart();
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		GridFSBuckets.create(store.client().getDatabase("tests"), "files").downloadToStream(id, read);
		assertThat(read.toByteArray()).isEqualTo(content);
	}

	@Test
	void aDocumentBeyondSixteenMegabytesIsRefusedAndNothingChanges() {
		seats.insertOne(new Document("_id", 1).append("text", "x".repeat(9 << 20)));
		assertThatThrownBy(() -> seats.updateOne(Filters.eq("_id", 1), Updates.set("more", "x".repeat(9 << 20))))
			.isInstanceOf(MongoException.class)
			.hasMessageContaining("16 MB");
		assertThat(seats.find(Filters.eq("_id", 1)).first().keySet()).containsExactly("_id", "text");
	}

	@Test
	void whatARefusedUpdateWouldHaveIndexedIsNotIndexed() {
		seats.createIndex(Indexes.ascending("group"));
		seats.insertOne(new Document("_id", 1).append("group", "a").append("text", "x".repeat(9 << 20)));
		assertThatThrownBy(() -> seats.updateOne(Filters.eq("_id", 1),
				Updates.combine(Updates.set("group", "b"), Updates.set("more", "x".repeat(9 << 20)))))
			.isInstanceOf(MongoException.class);
		assertThat(store.run(new Document("validate", "seats"))).containsEntry("valid", true);
		assertThat(seats.find(Filters.eq("group", "a")).projection(Projections.include("group"))).hasSize(1);
	}

	@Test
	void noRefusalStopsTheStore() {
		seats.createIndex(Indexes.ascending("row"), new IndexOptions().unique(true));
		seats.insertOne(new Document("_id", 1).append("row", 1).append("text", "x".repeat(9 << 20)));
		seats.insertOne(new Document("_id", 2).append("row", 2));
		assertThatThrownBy(() -> seats.updateOne(Filters.eq("_id", 1), Updates.set("more", "x".repeat(9 << 20))))
			.isInstanceOf(MongoException.class);
		assertThatThrownBy(() -> seats.replaceOne(Filters.eq("_id", 2), new Document("row", 2).append("a.b", 1)))
			.isInstanceOf(MongoException.class);
		assertThatThrownBy(() -> seats.findOneAndUpdate(Filters.eq("_id", 2), Updates.set("row", 1)))
			.isInstanceOf(MongoException.class);
		seats.insertOne(new Document("_id", 3).append("row", 3));
		store.restart();
		assertThat(store.collection("seats").countDocuments()).isEqualTo(3);
	}

	/**
	 * The day a driver asks for more than the library answers, this is the test that says
	 * so.
	 */
	@Test
	void theDriverStillSpeaksTheLibrarysWireVersion() {
		assertThat(store.run(new Document("hello", 1)).getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
	}

}
