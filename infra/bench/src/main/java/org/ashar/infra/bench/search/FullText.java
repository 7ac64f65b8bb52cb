package org.ashar.infra.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.BareDatabase;

/** The same records in PostgreSQL, found by its full text over an inverted index. */
final class FullText implements AutoCloseable {

	private final BareDatabase database;

	/** Loads the records; the folder is for a file of them. */
	FullText(BareDatabase database, Records records, Path folder) {
		this.database = database;
		Path file = folder.resolve("records.tsv");
		write(records, folder, file);
		database.sql("CREATE TABLE records (id text PRIMARY KEY, topic text, area text, words text,"
				+ " found tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED)");
		database.sql("COPY records (id, topic, area, words) FROM '" + file + "'");
		database.sql("CREATE INDEX ON records USING gin (found)");
		database.sql("VACUUM ANALYZE records");
	}

	/** MissException unless it counts as was counted. */
	void check(Question question, int count) {
		String total = this.database.sql("SELECT count(*) FROM records WHERE found @@ " + words(question)
				+ " AND topic = '" + question.topic() + "'");
		if (!total.equals(Integer.toString(count))) {
			throw new MissException(question + " is in " + count + " records, and PostgreSQL says " + total);
		}
	}

	/** Answers to these questions per second, asked by so many at once, so often. */
	double perSecond(List<Question> questions, int connections, int times) {
		String script = questions.stream().map(FullText::select).collect(Collectors.joining("\n"));
		double seconds = this.database.pgbench(script, connections, times).seconds();
		return questions.size() * connections * times / seconds;
	}

	@Override
	public void close() {
		this.database.close();
	}

	/* The best twenty, how many in all, and how many for each choice. */
	private static String select(Question question) {
		return """
				WITH open AS MATERIALIZED (SELECT id, topic, area, ts_rank(found, q) AS rank \
				FROM records, LATERAL (SELECT %s AS q) AS asked WHERE found @@ q), \
				chosen AS MATERIALIZED (SELECT * FROM open WHERE topic = '%s') \
				SELECT (SELECT count(*) FROM chosen), \
				(SELECT json_agg(b) FROM (SELECT r.id, r.words FROM chosen c JOIN records r USING (id) \
				ORDER BY c.rank DESC, c.id LIMIT %d) b), \
				(SELECT json_agg(t) FROM (SELECT topic, count(*) FROM open GROUP BY topic) t), \
				(SELECT json_agg(a) FROM (SELECT area, count(*) FROM chosen GROUP BY area) a);"""
			.formatted(words(question), question.topic(), PublicRecord.TOP);
	}

	private static String words(Question question) {
		return "to_tsquery('simple', '" + question.first() + " & " + question.second() + "')";
	}

	private static void write(Records records, Path folder, Path file) {
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			for (int number = 0; number < records.size(); number++) {
				Records.Made made = records.record(number);
				writer.write(String.join("\t", made.id(), made.topics().getFirst(), made.areas().getFirst(),
						String.join(" ", made.title().values()) + " " + String.join(" ", made.note().values())));
				writer.newLine();
			}
			// The database runs as another user.
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
