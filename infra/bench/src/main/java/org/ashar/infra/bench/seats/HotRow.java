package org.ashar.infra.bench.seats;

import org.ashar.infra.bench.run.BareDatabase;
import org.ashar.infra.bench.run.Crowd;

/**
 * What a database alone does about a seat, in one round trip: a conditional update of the
 * event's row, and one more row.
 */
final class HotRow {

	private static final String SEAT = """
			\\set person random(1, 1000000000)
			WITH seat AS (UPDATE events SET taken = taken + 1 WHERE id = 1 AND taken < capacity RETURNING id, taken)
			INSERT INTO registrations (event, person, number) SELECT id, :person, taken FROM seat;
			""";

	private final BareDatabase database;

	HotRow(BareDatabase database) {
		this.database = database;
		database.sql("CREATE TABLE events (id int PRIMARY KEY, capacity int NOT NULL, taken int NOT NULL)");
		database.sql("CREATE TABLE registrations (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), event int NOT NULL,"
				+ " person int NOT NULL, number int NOT NULL, UNIQUE (event, number))");
		database.sql("INSERT INTO events VALUES (1, 1000000000, 0)");
	}

	/** So many seats from as many connections as guests have. */
	Crowd seats(int people) {
		return this.database.pgbench(SEAT, Sale.CONNECTIONS, Math.ceilDiv(people, Sale.CONNECTIONS));
	}

	/** As many registrations for earlier events. */
	void fill(int wanted) {
		this.database.sql("INSERT INTO registrations (event, person, number)"
				+ " SELECT 2 + n / 2000, n, n FROM generate_series(1, " + wanted + ") n");
	}

}
