package org.ashar.infra.bench.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Commands;
import org.ashar.infra.bench.run.FreePorts;

/**
 * The same number of letters in turn by the platform and beside it, then ten times as
 * many.
 */
final class LettersComparison {

	/* The larger mailings, each to as many people; the last of them if not named. */
	private static final List<Integer> SIZES = Stream.of(System.getProperty("ashar.letters", "100000").split(","))
		.map(Integer::valueOf)
		.toList();

	private static final int PEOPLE = SIZES.getFirst() / 10;

	/* Whoever names the sizes has the time. */
	private static final boolean NAMED = System.getProperty("ashar.letters") != null;

	/* On a slow machine there are fewer turns, and fewer people in the larger mailing. */
	private static final double SECONDS_FOR_TURNS = 360;

	private static final double SECONDS = 660;

	private final long began = System.nanoTime();

	private static final int PAIRS = 3;

	/* As many connections as the platform uses if nobody says otherwise. */
	private static final int CONNECTIONS = 4;

	/* Mailman takes so long that one turn with fewer letters must do. */
	private static final int MEMBERS = Integer.getInteger("ashar.letters.members", 5_000);

	private final Path home;

	private final Path folder;

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	private final Sample platform = new Sample();

	private final Sample limit = new Sample();

	private final Sample peer = new Sample();

	private final Sample mailman = new Sample();

	LettersComparison(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	Report measure() {
		Postfix postfix = Postfix.in(this.folder);
		Optional<Nodemailer> nodemailer = Nodemailer.in(this.folder);
		int port = FreePorts.block(1);
		try (Mailing mailing = new Mailing(this.home, this.folder.resolve("data"), new Sealing(), port)) {
			String record = mailing.publish();
			String followed = mailing.publish();
			Readers.Models few = mailing.readers().confirmed(record);
			Readers.Models many = mailing.readers().confirmed(followed);
			Map<String, String> people = mailing.readers().follow(few, PEOPLE);
			mailing.relay();
			Path letters = letters();
			Midway small = checked(postfix, port, mailing, record, letters);
			Dump dump = new Dump(people).check(letters);
			try (Sink sink = Sink.start(postfix, port, null)) {
				compare(postfix, nodemailer, sink, mailing, record, dump);
				Mailman.start(this.folder, port, MEMBERS).ifPresent((it) -> compare(it, sink, dump.bytesEach()));
				int already = 0;
				for (int size : SIZES) {
					int more = NAMED ? size
							: (int) Math.clamp(this.platform.median() * (SECONDS - seconds()), PEOPLE, size);
					mailing.readers().follow(many, already, more);
					grow(sink, mailing, followed, more, small.heap());
					already = more;
				}
				return report(dump.bytesEach(), already);
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK from 25 on can do this", ex);
		}
	}

	/* Where the sink, which runs as another user, may write. */
	private Path letters() {
		Path letters = this.folder.resolve("sink/letters");
		try {
			Files.createDirectory(letters.getParent());
			Files.setPosixFilePermissions(letters.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
			return letters;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/* Not timed: every letter is kept, to be looked at. This also warms up. */
	private static Midway checked(Postfix postfix, int port, Mailing mailing, String record, Path letters) {
		try (Sink sink = Sink.start(postfix, port, letters)) {
			return heapMidway(mailing, record, PEOPLE, sink);
		}
	}

	private void compare(Postfix postfix, Optional<Nodemailer> nodemailer, Sink sink, Mailing mailing, String record,
			Dump dump) {
		for (int pair = 0; pair < PAIRS && (pair == 0 || seconds() < SECONDS_FOR_TURNS); pair++) {
			this.platform.add(PEOPLE / mailing.seconds(record, PEOPLE, sink));
			this.limit.add(PEOPLE / limitSeconds(postfix, sink, dump.sample()));
			nodemailer.ifPresent((it) -> this.peer.add(PEOPLE / peerSeconds(it, sink, dump.bytesEach())));
		}
	}

	private void compare(Mailman mailman, Sink sink, long bytes) {
		try (mailman) {
			this.mailman.add(mailman.people() / mailman.seconds(sink, bytes));
		}
	}

	private double seconds() {
		return (System.nanoTime() - this.began) / 1e9;
	}

	private double limitSeconds(Postfix postfix, Sink sink, String letter) {
		Path file = this.folder.resolve("letter");
		try {
			Files.writeString(file, letter, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		long before = sink.accepted();
		long start = System.nanoTime();
		Commands.run(this.folder, postfix.environment(),
				List.of(postfix.program("smtp-source"), "-d", "-s", Integer.toString(CONNECTIONS), "-m",
						Integer.toString(PEOPLE), "-F", file.toString(), "-f", "ashar@localhost", "-t",
						"reader@example.org", "127.0.0.1:" + sink.port()));
		return (sink.awaitExactly(before + PEOPLE) - start) / 1e9;
	}

	private static double peerSeconds(Nodemailer nodemailer, Sink sink, long bytes) {
		long before = sink.accepted();
		double seconds = nodemailer.seconds(sink.port(), PEOPLE, CONNECTIONS, bytes);
		sink.awaitExactly(before + PEOPLE);
		return seconds;
	}

	/* Of several sizes the last one counts. */
	private void grow(Sink sink, Mailing mailing, String record, int people, double heap) {
		Midway large = heapMidway(mailing, record, people, sink);
		double small = PEOPLE / this.platform.median();
		double growth = large.seconds() / small;
		this.rows.add(List.of("letters/s to " + people, Sample.number(people / large.seconds(), 0),
				Sample.number(this.platform.median(), 0) + " to " + PEOPLE, "time × " + Sample.number(growth, 1)));
		this.rows.add(List.of("live heap midway, MB, to " + people, Sample.number(large.heap(), 0),
				Sample.number(heap, 0) + " to " + PEOPLE, "+ " + Sample.number(large.heap() - heap, 0) + " MB"));
		this.figures.put("time_growth", Sample.number(growth, 1));
		this.figures.put("heap_growth_mb", Sample.number(large.heap() - heap, 0));
	}

	private static Midway heapMidway(Mailing mailing, String record, int people, Sink sink) {
		long half = sink.accepted() + people / 2;
		CompletableFuture<Double> heap = CompletableFuture.supplyAsync(() -> {
			sink.await(half);
			return mailing.liveHeap();
		});
		double seconds = mailing.seconds(record, people, sink);
		return new Midway(seconds, heap.join());
	}

	private Report report(long bytes, int more) {
		List<List<String>> all = new ArrayList<>();
		all.add(List.of("letters/s beside smtp-source -d (limit)", this.platform.text(0), this.limit.text(0),
				Sample.ratios(this.platform, this.limit).text(2)));
		all.add(Double.isNaN(this.peer.median()) ? List.of("nodemailer's pool", "", "left out: npm cannot fetch it", "")
				: List.of("letters/s beside nodemailer's pool (peer)", this.platform.text(0), this.peer.text(0),
						Sample.ratios(this.platform, this.peer).text(2)));
		all.add(Double.isNaN(this.mailman.median()) ? List.of("Mailman 3", "", "left out: it cannot be installed", "")
				: List.of("letters/s beside Mailman 3 (peer, " + MEMBERS + " letters, once)", this.platform.text(0),
						this.mailman.text(0), Sample.number(this.platform.median() / this.mailman.median(), 1)));
		all.addAll(this.rows);
		Map<String, String> named = new LinkedHashMap<>();
		named.put("letters_per_s", Sample.number(this.platform.median(), 0));
		named.put("of_limit", Sample.number(Sample.ratios(this.platform, this.limit).median(), 2));
		named.put("of_peer", Sample.number(Sample.ratios(this.platform, this.peer).median(), 2));
		named.put("of_mailman", Sample.number(this.platform.median() / this.mailman.median(), 1));
		named.putAll(this.figures);
		return new Report("letters", "One update to " + PEOPLE + " confirmed subscribers in three languages, "
				+ Sample.number(bytes / 1024.0, 1)
				+ " KB each with links of their own and an outcome noted for each, over " + CONNECTIONS
				+ " connections, from the answer over HTTP to the last letter that smtp-sink accepted; in turn up to "
				+ PAIRS + " times with bare senders that note nothing, once with Mailman. Then to " + more + ".",
				List.of("what", "Ashar", "beside it", "ratio"), all, named);
	}

	/** What was seen of a mailing while it ran. */
	private record Midway(double seconds, double heap) {
	}

}
