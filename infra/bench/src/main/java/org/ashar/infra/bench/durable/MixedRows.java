package org.ashar.infra.bench.durable;

import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.BareDatabase;

/** The same mixture of writes to a table of PostgreSQL. */
final class MixedRows {

	private static final String WRITE = """
			\\set kind random(1, 4)
			\\set id random(1, %1$d)
			\\if :kind = 1
			INSERT INTO documents (owner, version, text) SELECT :id, 0, text FROM documents WHERE id = :id;
			\\elif :kind = 2
			DELETE FROM documents WHERE id = (SELECT min(id) FROM documents WHERE id > %1$d AND owner >= :id);
			\\else
			UPDATE documents SET version = version + 1, text = repeat('ашар ', 60) || version WHERE id = :id;
			\\endif
			""";

	private static final int WARM_UP = 50;

	private final BareDatabase database;

	private final int size;

	MixedRows(BareDatabase database, int size) {
		this.database = database;
		this.size = size;
		database.sql("CREATE TABLE documents (id bigserial PRIMARY KEY, owner int, version int, text text)");
		database.sql("CREATE INDEX owner ON documents (owner)");
		database.sql("INSERT INTO documents (owner, version, text) SELECT n, 0, repeat('ашар ', 60)"
				+ " FROM generate_series(1, " + size + ") n");
		rate(WARM_UP);
	}

	/** Committed writes in a second, so many by each client. */
	double rate(int times) {
		return this.database.pgbench(WRITE.formatted(this.size), Clients.COUNT, times).perSecond();
	}

	/** Killed in the middle of its writes: seconds until it answers again. */
	double killed(long afterMillis, int times) {
		Thread writer = Thread.ofVirtual().start(() -> {
			try {
				rate(times);
			}
			catch (MissException ex) {
				// Killed, as it was meant to be.
				return;
			}
		});
		LockSupport.parkNanos(afterMillis * 1_000_000);
		double seconds = this.database.killAndRecover();
		writer.interrupt();
		return seconds;
	}

	/** Bytes of its table and indexes for each byte of a row. */
	double fileToLive() {
		return Double.parseDouble(this.database.sql("SELECT pg_total_relation_size('documents')::float8"
				+ " / sum(pg_column_size(documents.*)) FROM documents"));
	}

}
