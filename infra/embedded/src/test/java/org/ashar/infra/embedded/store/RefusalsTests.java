package org.ashar.infra.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the store cannot do it says, by an error that names it; nothing is accepted and
 * then not done.
 */
class RefusalsTests {

	@TempDir
	Path folder;

	private RunningStore store;

	private MongoCollection<Document> people;

	@BeforeEach
	void open() {
		store = new RunningStore(folder);
		people = store.collection("people");
	}

	@AfterEach
	void close() {
		store.close();
	}

	@Test
	void anIndexThatWouldNotBeKeptAsAskedIsRefused() {
		refused("partialFilterExpression", () -> people.createIndex(Indexes.ascending("email"),
				new IndexOptions().unique(true).partialFilterExpression(Filters.exists("email"))));
		refused("expireAfterSeconds",
				() -> people.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS)));
		refused("collation",
				() -> people.createIndex(Indexes.ascending("name"), new IndexOptions().collation(russian())));
		refused("kind 'text'", () -> people.createIndex(Indexes.text("name")));
		refused("kind 'hashed'", () -> people.createIndex(Indexes.hashed("name")));
		refused("wildcard", () -> people.createIndex(Indexes.ascending("$**")));
		assertThat(store.client().getDatabase("tests").listCollectionNames()).doesNotContain("people");
	}

	@Test
	void aQuestionThatWouldBeAnsweredWronglyIsRefused() {
		refused("collation", () -> people.find().collation(russian()).first());
		refused("hint", () -> people.find().hint(Indexes.ascending("a")).first());
		refused("$text", () -> people.find(Filters.text("word")).first());
		refused("$where", () -> people.find(Filters.where("true")).first());
		refused("hint", () -> people.updateMany(new Document(), Updates.set("a", 1),
				new com.mongodb.client.model.UpdateOptions().hintString("a_1")));
		refused("expression", () -> people.find().projection(new Document("name", "$other")).first());
		refused("without a collection",
				() -> store.client().getDatabase("tests").aggregate(List.of(Aggregates.limit(1))).first());
		refused("$out", () -> people.aggregate(List.of(Aggregates.out("other"))).first());
		refused("pipeline", () -> people.updateOne(new Document(), List.of(Updates.set("a", 1))));
		refused("pipeline", () -> people.findOneAndUpdate(new Document(), List.of(Updates.set("a", 1))));
	}

	@Test
	void aCollectionWithRulesIsRefused() {
		refused("validator",
				() -> store.client()
					.getDatabase("tests")
					.createCollection("ruled", new CreateCollectionOptions()
						.validationOptions(new ValidationOptions().validator(Filters.exists("name")))));
		refused("'create'",
				() -> store.client()
					.getDatabase("tests")
					.createCollection("ruled", new CreateCollectionOptions().capped(true).sizeInBytes(4096)));
		assertThatThrownBy(() -> store.run(new Document("collMod", "people"))).isInstanceOf(MongoCommandException.class)
			.hasMessageContaining("no such command");
	}

	@Test
	void aSessionIsRefusedByTheDriverAndATransactionByTheStore() {
		try (ClientSession session = store.client().startSession()) {
			assertThatThrownBy(() -> people.insertOne(session, new Document())).isInstanceOf(MongoClientException.class)
				.hasMessageContaining("support sessions");
		}
		refused("transactions",
				() -> store.run(new Document("insert", "people").append("documents", List.of(new Document()))
					.append("startTransaction", true)));
	}

	@Test
	void anOrderedBulkEndsWithItsFirstError() {
		people.insertOne(new Document("_id", 1));
		assertThatThrownBy(() -> people.bulkWrite(List.of(new InsertOneModel<>(new Document("_id", 2)),
				new InsertOneModel<>(new Document("_id", 1)), new InsertOneModel<>(new Document("_id", 3)))))
			.isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
				assertThat(e.getWriteErrors()).singleElement()
					.satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
				assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
			});
		assertThat(people.countDocuments()).isEqualTo(2);
	}

	@Test
	void anOrderedUpdateEndsWithItsFirstErrorAndAnUnorderedOneGoesOn() {
		people.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
		people.insertMany(List.of(person(1), person(2), person(3)));
		List<UpdateOneModel<Document>> updates = List.of(rename(1, "x"), rename(2, "x"), rename(3, "y"));
		assertThatThrownBy(() -> people.bulkWrite(updates)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
			assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
				assertThat(error.getIndex()).isEqualTo(1);
				assertThat(error.getCode()).isEqualTo(11000);
				assertThat(error.getMessage()).contains("email_1").doesNotContain("\"x\"");
			});
			assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
		});
		assertThat(people.find(Filters.eq("_id", 3)).first()).containsEntry("email", "3");
		assertThatThrownBy(() -> people.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
			.isInstanceOf(MongoBulkWriteException.class);
		assertThat(people.find(Filters.eq("_id", 3)).first()).containsEntry("email", "y");
	}

	@Test
	void severalDeletesAreCounted() {
		people.insertMany(List.of(person(1), person(2), person(3)));
		assertThat(
				people
					.bulkWrite(List.of(new DeleteOneModel<>(Filters.eq("_id", 1)),
							new DeleteOneModel<>(Filters.eq("_id", 9)), new DeleteOneModel<>(Filters.eq("_id", 3))))
					.getDeletedCount())
			.isEqualTo(2);
	}

	@Test
	void aMalformedCommandCostsNothingButItsOwnError() {
		people.insertOne(new Document("_id", 1).append("n", "text"));
		assertThatThrownBy(() -> store.run(new Document("update", "people").append("updates",
				List.of(new Document("q", new Document()).append("u", new Document("$inc", "broken"))))))
			.isInstanceOf(MongoException.class);
		assertThatThrownBy(() -> people.updateOne(Filters.eq("_id", 1), Updates.inc("n", 1)))
			.isInstanceOf(MongoException.class);
		assertThat(people.find().first()).isEqualTo(new Document("_id", 1).append("n", "text"));
	}

	private static Document person(int id) {
		return new Document("_id", id).append("email", String.valueOf(id));
	}

	private static UpdateOneModel<Document> rename(int id, String email) {
		return new UpdateOneModel<>(Filters.eq("_id", id), Updates.set("email", email));
	}

	private static Collation russian() {
		return Collation.builder().locale("ru").build();
	}

	private static void refused(String what, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOf(MongoException.class)
			.hasMessageContaining(what)
			.hasMessageContaining("mongo-subset.md");
	}

}
