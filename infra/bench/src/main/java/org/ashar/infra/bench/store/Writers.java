package org.ashar.infra.bench.store;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.ashar.infra.bench.report.MissException;
import org.bson.Document;

/**
 * Clients that write as the platform does: each change is an update of one document under
 * the version that was read, with a message in its outbox; the relay takes it out again.
 */
final class Writers {

	static final int CLIENTS = 16;

	private static final int DOCUMENTS_EACH = 50;

	private static final String TEXT = "ашар ".repeat(60);

	private final MongoCollection<Document> documents;

	Writers(MongoCollection<Document> documents) {
		this.documents = documents;
		documents.insertMany(IntStream.range(0, CLIENTS * DOCUMENTS_EACH).mapToObj(Writers::document).toList());
	}

	/** Answered writes per second. */
	double rate(long seed, double seconds) {
		long deadline = System.nanoTime() + (long) (seconds * 1e9);
		long began = System.nanoTime();
		try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<Long>> clients = pool.invokeAll(IntStream.range(0, CLIENTS)
				.<Callable<Long>>mapToObj((client) -> () -> write(client, new Random(seed + client), deadline))
				.toList());
			long writes = 0;
			for (Future<Long> client : clients) {
				writes += client.get();
			}
			return writes * 1e9 / (System.nanoTime() - began);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw new MissException("A write failed: " + ex.getCause(), ex);
		}
	}

	private long write(int client, Random random, long deadline) {
		long writes = 0;
		while (System.nanoTime() < deadline) {
			int id = client * DOCUMENTS_EACH + random.nextInt(DOCUMENTS_EACH);
			change(id);
			writes += 2;
		}
		return writes;
	}

	private void change(int id) {
		Document seen = this.documents.find(Filters.eq("_id", id)).first();
		if (seen == null) {
			throw new MissException("Document " + id + " is gone");
		}
		long version = seen.getLong("version");
		long matched = this.documents
			.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
					Updates.combine(Updates.set("version", version + 1), Updates.set("text", TEXT + version),
							Updates.push("outbox.pending", new Document("sequence", version).append("body", TEXT))))
			.getMatchedCount();
		long pulled = this.documents
			.updateOne(Filters.eq("_id", id), Updates.pull("outbox.pending", new Document("sequence", version)))
			.getModifiedCount();
		if (matched != 1 || pulled != 1) {
			throw new MissException("A change of document " + id + " did not find what was read");
		}
	}

	private static Document document(int id) {
		return new Document("_id", id).append("version", 0L)
			.append("text", TEXT)
			.append("outbox", new Document("pending", List.of()));
	}

}
