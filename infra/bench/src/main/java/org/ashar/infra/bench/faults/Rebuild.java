package org.ashar.infra.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.ashar.infra.bench.faults.cluster.Cluster;
import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Mark;
import org.ashar.infra.bench.faults.load.World;
import org.ashar.infra.bench.report.MissException;

/**
 * Takes the read model's folder away, and asks it the same before and after: searches,
 * the news of topics, and the chains of recommendations with their history.
 */
final class Rebuild {

	private static final int SEARCHED = 40;

	private static final int CHAINS = 20;

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

	private final Cluster cluster;

	private final World world;

	Rebuild(Cluster cluster, World world) {
		this.cluster = cluster;
		this.world = world;
	}

	/* It stands still while its folder is taken away. */
	void run() {
		List<String> questions = questions();
		questions.forEach((question) -> ask(question, false));
		this.cluster.signal(this.cluster.pid("knowledge"), "STOP");
		remove(this.cluster.folder("knowledge"));
		this.cluster.kill("knowledge");
		long deadline = System.nanoTime() + PATIENCE;
		while (!this.cluster.isReady("knowledge") || !this.world.client().get("/api/v1/search?q=reform").isDone()) {
			pauseUntil(deadline);
		}
		questions.forEach((question) -> ask(question, true));
	}

	private List<String> questions() {
		List<String> questions = new ArrayList<>(List.of("/api/v1/search?limit=100",
				"/api/v1/search?q=reform&limit=100", "/api/v1/search?type=activity&limit=100",
				"/api/v1/search?type=organization&limit=100", "/api/v1/search?type=event&limit=100"));
		World.TOPICS.forEach((topic) -> {
			questions.add("/api/v1/search?topic=" + topic + "&limit=100");
			questions.add("/api/v1/feeds/" + topic + ".en.atom");
		});
		Map<String, String> records = this.world.records();
		records.keySet()
			.stream()
			.sorted()
			.limit(SEARCHED)
			.forEach((subject) -> questions.add("/api/v1/search?q=" + new Mark(subject, 0).word()));
		records.entrySet()
			.stream()
			.filter((record) -> this.world.chains().contains(record.getKey()))
			.limit(CHAINS)
			.forEach((record) -> questions.add(record.getValue() + "/chain"));
		return questions;
	}

	private void ask(String question, boolean rebuilt) {
		long deadline = System.nanoTime() + PATIENCE;
		String answer = this.world.client().text(question);
		while (answer.isEmpty()) {
			pauseUntil(deadline);
			answer = this.world.client().text(question);
		}
		this.world.ledger().add(new Entry.Answer(question, answer, rebuilt));
	}

	private static void pauseUntil(long deadline) {
		if (System.nanoTime() > deadline) {
			throw new MissException("The read model does not answer");
		}
		LockSupport.parkNanos(PAUSE);
	}

	private static void remove(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
