package org.ashar.infra.bench.durable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.ashar.infra.bench.report.MissException;
import org.bson.Document;

/** Sixteen that write at full speed until they are stopped, or the store is. */
final class Clients {

	static final int COUNT = 16;

	private final List<Client> clients;

	Clients(long seed) {
		this.clients = IntStream.range(0, COUNT).mapToObj((number) -> new Client(number, seed)).toList();
	}

	/** From now on there are about so many documents. */
	void grow(MongoCollection<Document> documents, int wanted) {
		this.clients.forEach((client) -> client.grow(documents, wanted / COUNT));
	}

	/** Acknowledged writes in a second. */
	double rate(MongoCollection<Document> documents, double seconds) {
		long began = System.nanoTime();
		long deadline = began + (long) (seconds * 1e9);
		long writes = write(documents, () -> System.nanoTime() < deadline, false);
		return writes * 1e9 / (System.nanoTime() - began);
	}

	/** Acknowledged writes until the store was killed. */
	long untilKilled(MongoCollection<Document> documents) {
		return write(documents, () -> true, true);
	}

	/** Compares what is there with what was acknowledged: how many documents. */
	int check(MongoCollection<Document> documents) {
		int found = this.clients.stream().mapToInt((client) -> client.check(documents)).sum();
		long there = documents.countDocuments();
		if (there != found) {
			throw new MissException(there + " documents are there, and an index finds " + found);
		}
		return found;
	}

	private long write(MongoCollection<Document> documents, BooleanSupplier goOn, boolean killed) {
		try (ExecutorService threads = Executors.newFixedThreadPool(COUNT)) {
			long writes = 0;
			for (Future<Long> done : threads.invokeAll(this.clients.stream()
				.<Callable<Long>>map((client) -> () -> write(client, documents, goOn, killed))
				.toList())) {
				writes += done.get();
			}
			return writes;
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof MissException miss) ? miss : new MissException("A write failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	private static long write(Client client, MongoCollection<Document> documents, BooleanSupplier goOn,
			boolean killed) {
		long writes = 0;
		try {
			while (goOn.getAsBoolean()) {
				client.write(documents);
				writes++;
			}
		}
		catch (MongoException | IllegalStateException ex) {
			// Killed: whether the last write was done is not known.
			if (!killed) {
				throw ex;
			}
		}
		return writes;
	}

}
