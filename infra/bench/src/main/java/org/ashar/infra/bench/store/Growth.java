package org.ashar.infra.bench.store;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Sample;
import org.bson.Document;

/** A collection of so many documents, and what single commands on it cost. */
final class Growth {

	private static final int BULK = 2_000;

	private static final int PER_OWNER = 10;

	private static final int PAGE = 20;

	private final MongoCollection<Document> documents;

	private final int size;

	Growth(MongoCollection<Document> documents, int size) {
		this.documents = documents;
		this.size = size;
		documents.createIndex(Indexes.ascending("owner"));
		documents.createIndex(Indexes.descending("at"));
		for (int from = 0; from < size; from += BULK) {
			documents.insertMany(IntStream.range(from, Math.min(size, from + BULK)).mapToObj(this::document).toList());
		}
	}

	private Document document(int id) {
		return new Document("_id", id).append("version", 0L)
			.append("owner", id / PER_OWNER)
			.append("at", (long) id * 7919 % this.size)
			.append("text", "ашар ".repeat(40));
	}

	/** Microseconds of one update by id and version. */
	double update(Random random) {
		int id = random.nextInt(this.size);
		Document seen = this.documents.find(Filters.eq("_id", id)).first();
		long version = (seen == null) ? -1 : seen.getLong("version");
		return micros(() -> require(this.documents
			.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
					Updates.set("version", version + 1))
			.getModifiedCount() == 1, "an update by id and version"));
	}

	/** Microseconds of one look-up by a field that ten documents share. */
	double equality(Random random) {
		int owner = random.nextInt(this.size / PER_OWNER);
		return micros(() -> require(
				this.documents.find(Filters.eq("owner", owner)).into(new java.util.ArrayList<>()).size() == PER_OWNER,
				"an equality"));
	}

	/** Microseconds of one page in the order of a field, from somewhere in the middle. */
	double page(Random random) {
		long from = PAGE + random.nextInt(this.size - PAGE);
		return micros(() -> {
			List<Document> page = this.documents.find(Filters.lte("at", from))
				.sort(Sorts.orderBy(Sorts.descending("at"), Sorts.descending("_id")))
				.limit(PAGE)
				.into(new java.util.ArrayList<>());
			require(page.size() == PAGE && page.getFirst().getLong("at") == from, "a sorted page");
		});
	}

	private static double micros(Runnable command) {
		long began = System.nanoTime();
		command.run();
		return (System.nanoTime() - began) / 1e3;
	}

	private static void require(boolean right, String what) {
		if (!right) {
			throw new MissException("The answer to " + what + " is wrong");
		}
	}

	/** Median of many, each size measured in turn with the other. */
	static Sample[] inTurn(java.util.function.ToDoubleBiFunction<Growth, Random> command, Growth small, Growth large,
			int times, long seed) {
		Random random = new Random(seed);
		Sample[] samples = { new Sample(), new Sample() };
		for (int i = 0; i < times; i++) {
			samples[0].add(command.applyAsDouble(small, random));
			samples[1].add(command.applyAsDouble(large, random));
		}
		return samples;
	}

}
