package org.ashar.infra.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.ashar.infra.embedded.store.index.SortOrder;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same random documents lie in a collection with indexes and in one without: every
 * question has one answer.
 */
class IndexesEqualScansTests {

	private static final int QUESTIONS = 600;

	private static final Codec<Document> CODEC = CodecRegistries
		.withUuidRepresentation(MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD)
		.get(Document.class);

	@TempDir
	Path folder;

	@Test
	void aQuestionIsAnsweredAlikeWithAndWithoutIndexes() {
		long seed = Long.getLong("ashar.seed", System.nanoTime());
		System.out.println("IndexesEqualScansTests seed=" + seed);
		RandomDocuments random = new RandomDocuments(new Random(seed));
		try (RunningStore store = new RunningStore(folder)) {
			MongoCollection<Document> indexed = store.collection("indexed");
			createIndexes(indexed, 0, 6);
			fill(store, random, 250);
			createIndexes(indexed, 6, INDEXES.size());
			change(store, random, 300);
			ask(store, random, seed);
			store.restart();
			// Before anything is written that would show it again what it must remember.
			ask(store, random, seed);
			change(store, random, 100);
			ask(store, random, seed);
			assertThat(store.run(new Document("validate", "indexed")).get("errors")).isEqualTo(List.of());
		}
	}

	private static final List<org.bson.conversions.Bson> INDEXES = List.of(Indexes.ascending("a"),
			Indexes.descending("b"), Indexes.ascending("a", "b"),
			Indexes.compoundIndex(Indexes.descending("c"), Indexes.ascending("a")), Indexes.ascending("d.x"),
			Indexes.ascending("e"), Indexes.ascending("d.x", "d.y"),
			Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")), Indexes.ascending("g"),
			// Under one value of an array the fields behind it are in order.
			Indexes.ascending("e", "h"), Indexes.compoundIndex(Indexes.descending("e"), Indexes.descending("b")),
			Indexes.ascending("e", "a", "h"), Indexes.ascending("h", "e", "b"));

	private static void createIndexes(MongoCollection<Document> collection, int from, int to) {
		for (org.bson.conversions.Bson index : INDEXES.subList(from, to)) {
			boolean sparse = List.of("g", "e").contains(String.join(" ", index.toBsonDocument().keySet()));
			collection.createIndex(index, new IndexOptions().sparse(sparse));
		}
	}

	private static void fill(RunningStore store, RandomDocuments random, int count) {
		for (int i = 0; i < count; i++) {
			Document document = random.document();
			store.collection("indexed").insertOne(new Document(document));
			store.collection("plain").insertOne(new Document(document));
		}
	}

	private static void change(RunningStore store, RandomDocuments random, int count) {
		for (int i = 0; i < count; i++) {
			Document one = new Document("_id", random.id());
			Document update = random.update();
			boolean delete = random.chance(6);
			for (String name : List.of("indexed", "plain")) {
				MongoCollection<Document> collection = store.collection(name);
				if (delete) {
					collection.deleteOne(one);
				}
				else {
					collection.updateOne(one, update);
				}
			}
		}
		fill(store, random, count / 4);
	}

	private static void ask(RunningStore store, RandomDocuments random, long seed) {
		int matched = 0;
		for (int i = 0; i < QUESTIONS; i++) {
			boolean list = random.chance(3);
			Document filter = list ? random.listed() : random.filter();
			Document sort = list ? random.listOrder() : random.sort();
			int limit = random.chance(3) ? 1 + i % 7 : 0;
			int skip = limit > 0 && random.chance(3) ? i % 3 : 0;
			List<Document> one = find(store.collection("indexed"), filter, sort, skip, limit);
			List<Document> other = find(store.collection("plain"), filter, sort, skip, limit);
			String question = "seed " + seed + " filter " + filter.toJson() + " sort " + sort.toJson() + " skip " + skip
					+ " limit " + limit;
			if (limit == 0) {
				assertThat(byId(one)).as(question).isEqualTo(byId(other));
				assertThat(store.collection("indexed").countDocuments(filter)).as(question).isEqualTo(one.size());
				Document plain = random.equality();
				assertThat(store.collection("indexed").countDocuments(plain)).as("seed " + seed + " count " + plain)
					.isEqualTo(store.collection("plain").countDocuments(plain));
			}
			else {
				assertThat(one).as(question).hasSameSizeAs(other);
			}
			assertThat(one).as(question).extracting(document -> document.get("_id")).doesNotHaveDuplicates();
			assertSameOrder(question, one, other, sort);
			matched += one.size();
		}
		assertThat(matched).as("the questions find something").isGreaterThan(QUESTIONS);
	}

	private static List<Document> find(MongoCollection<Document> collection, Document filter, Document sort, int skip,
			int limit) {
		return collection.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
	}

	private static List<String> byId(List<Document> documents) {
		return documents.stream().map(Document::toJson).sorted(Comparator.naturalOrder()).toList();
	}

	/**
	 * Documents that are equal under the sort may come in any order: each must be equal
	 * to its counterpart, and not before its predecessor, as the library compares them;
	 * it does not compare arrays consistently, so these are left out.
	 */
	private static void assertSameOrder(String question, List<Document> one, List<Document> other, Document sort) {
		SortOrder order = new SortOrder(inStore(sort));
		for (int i = 0; i < one.size(); i++) {
			assertThat(order.key(inStore(one.get(i)))).as(question + " at " + i)
				.isEqualTo(order.key(inStore(other.get(i))));
		}
		DocumentComparator comparator = sort.isEmpty() ? null : new DocumentComparator(inStore(sort));
		for (int i = 0; comparator != null && i < one.size(); i++) {
			if (hasArray(one.get(i), sort) || hasArray(other.get(i), sort)) {
				continue;
			}
			assertThat(comparator.compare(inStore(one.get(i)), inStore(other.get(i)))).as(question + " at " + i)
				.isZero();
			if (i > 0 && !hasArray(one.get(i - 1), sort)) {
				assertThat(comparator.compare(inStore(one.get(i - 1)), inStore(one.get(i)))).as(question + " at " + i)
					.isNotPositive();
			}
		}
	}

	private static boolean hasArray(Document document, Document sort) {
		return sort.keySet().stream().anyMatch(field -> document.get(field.split("\\.")[0]) instanceof List);
	}

	private static de.bwaldvogel.mongo.bson.Document inStore(Document document) {
		BasicOutputBuffer buffer = new BasicOutputBuffer();
		CODEC.encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
		return Bson.decode(buffer.toByteArray());
	}

}
