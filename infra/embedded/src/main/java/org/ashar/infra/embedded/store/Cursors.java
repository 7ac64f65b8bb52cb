package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.ashar.infra.embedded.store.file.StoreFile;

/**
 * Results that are fetched in batches; each keeps what it reads from being reclaimed
 * until it is read, killed or forgotten.
 */
final class Cursors {

	static final int FIRST_BATCH = 101;

	private static final int BATCH_BYTES = 16 << 20;

	private static final int BATCH_DOCUMENTS = 10_000;

	private static final long FORGOTTEN_NANOS = TimeUnit.MINUTES.toNanos(10);

	private final AtomicLong ids = new AtomicLong();

	private final Map<Long, Open> open = new ConcurrentHashMap<>();

	private final StoreFile file;

	private record Open(String namespace, Iterator<Document> rest, StoreFile.Hold hold, AtomicLong used) {
	}

	Cursors(StoreFile file) {
		this.file = file;
	}

	/**
	 * The reply to a find or an aggregate: the first batch, and a cursor if there is
	 * more.
	 */
	Document first(String namespace, Supplier<Iterator<Document>> found, int batchSize, boolean single) {
		// Held before the first look, and given up here unless a cursor goes on with it.
		StoreFile.Hold hold = file.hold();
		long id = 0;
		try {
			Iterator<Document> documents = found.get();
			List<Document> batch = batch(documents, batchSize);
			if (!single && documents.hasNext()) {
				forgetOld();
				id = ids.incrementAndGet();
				open.put(id, new Open(namespace, documents, hold, new AtomicLong(System.nanoTime())));
			}
			return reply("firstBatch", batch, namespace, id);
		}
		finally {
			if (id == 0) {
				hold.close();
			}
		}
	}

	/** The reply to a getMore; a {@code batchSize} of 0 leaves it to the store. */
	Document next(long id, int batchSize) {
		Open cursor = open.get(id);
		if (cursor == null) {
			throw new CursorNotFoundException(id);
		}
		synchronized (cursor) {
			cursor.used.set(System.nanoTime());
			List<Document> batch = batch(cursor.rest, batchSize == 0 ? BATCH_DOCUMENTS : batchSize);
			boolean more = cursor.rest.hasNext();
			if (!more) {
				close(id);
			}
			return reply("nextBatch", batch, cursor.namespace, more ? id : 0);
		}
	}

	/** False if there is no such cursor. */
	boolean close(long id) {
		Open closed = open.remove(id);
		if (closed != null) {
			closed.hold.close();
		}
		return closed != null;
	}

	private void forgetOld() {
		long now = System.nanoTime();
		open.forEach((id, cursor) -> {
			if (now - cursor.used.get() > FORGOTTEN_NANOS) {
				close(id);
			}
		});
	}

	private static List<Document> batch(Iterator<Document> documents, int most) {
		List<Document> batch = new ArrayList<>();
		long bytes = 0;
		while (batch.size() < most && bytes < BATCH_BYTES && documents.hasNext()) {
			Document document = documents.next();
			bytes += Bson.size(document);
			batch.add(document);
		}
		return batch;
	}

	private static Document reply(String name, List<Document> batch, String namespace, long id) {
		return new Document("cursor", new Document(name, batch).append("id", id).append("ns", namespace)).append("ok",
				1.0);
	}

}
