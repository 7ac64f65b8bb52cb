package org.ashar.infra.bench.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.faults.cluster.Cluster;
import org.ashar.infra.bench.faults.cluster.Schedule;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.load.Load;
import org.ashar.infra.bench.faults.load.Post;
import org.ashar.infra.bench.faults.load.Setup;
import org.ashar.infra.bench.faults.load.World;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Sample;

/** One run: the platform is started, used, broken all over and looked at. */
public final class Siege {

	/* So long all has to come to rest after the last fault. */
	private static final Duration REST = Duration.ofSeconds(150);

	private final Path home;

	private final List<String> command;

	private final Path data;

	/**
	 * In a folder of its own.
	 * @param command what {@code ./ashar run} does, without options
	 */
	public Siege(Path home, List<String> command, Path data) {
		this.home = home;
		this.command = List.copyOf(command);
		this.data = data;
	}

	/**
	 * Runs it.
	 * @param people how many do something at the same time
	 * @return what was found; the history is in {@code history.log} in the folder
	 */
	public Outcome run(long seed, Schedule schedule, int people) {
		System.out.println("faults: seed " + seed + "\n" + schedule);
		try (Ledger ledger = new Ledger(this.data.resolve("history.log"));
				Cluster cluster = Cluster.start(this.home, this.command, this.data);
				Post post = new Post(cluster.mailbox(), ledger)) {
			World world = Setup.world(cluster.portal(), post, ledger);
			try (Messages messages = new Messages(cluster.broker(), ledger)) {
				return besiege(cluster, world, messages, schedule, seed, people);
			}
		}
	}

	private static Outcome besiege(Cluster cluster, World world, Messages messages, Schedule schedule, long seed,
			int people) {
		Striker striker = new Striker(cluster, world.ledger());
		Load load = Load.start(world, seed, people);
		Watch watch = Watch.start(world, seed);
		try (watch; load) {
			striker.run(schedule);
		}
		List<String> missing = rest(world, watch);
		new Rebuild(cluster, world).run();
		messages.requireReading();
		missing.addAll(world.ledger().missing().stream().filter((one) -> !missing.contains(one)).toList());
		return new Outcome(striker.kills(), striker.others(), world.client().answered(), world.ledger().findings(),
				missing, List.copyOf(world.failures()), world.ledger().unknown(), unknownLetters(world),
				world.ledger().repeated(), striker.recoveries());
	}

	/* What is not there when the time is up will not come. */
	private static List<String> rest(World world, Watch watch) {
		long deadline = System.nanoTime() + REST.toNanos();
		watch.all();
		while (world.ledger().findings().isEmpty() && !world.ledger().missing().isEmpty()
				&& System.nanoTime() < deadline) {
			LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
			watch.all();
		}
		return new ArrayList<>(world.ledger().missing());
	}

	/** Letters of which the platform says that it does not know whether they arrived. */
	private static int unknownLetters(World world) {
		return world.office().get("/api/v1/letters?state=unknown&limit=100").body().path("items").size();
	}

	/**
	 * What was found.
	 *
	 * @param others faults besides kills
	 * @param operations requests that were answered for
	 * @param findings what must never be
	 * @param missing what had to be there at the end, unknown letters among it
	 * @param failures where somebody could not go on; a miss is a letter that came too
	 * late for her, which is no fault as long as it comes
	 * @param unknown steps of which nobody outside knows what became of them
	 * @param unknownLetters those of which the platform does not know whether they
	 * arrived
	 * @param repeated messages that came more than once, which is allowed
	 * @param recoveries seconds from a kill until the process could work again
	 */
	public record Outcome(int kills, int others, long operations, List<String> findings, List<String> missing,
			List<RuntimeException> failures, int unknown, int unknownLetters, long repeated, Sample recoveries) {

		/**
		 * What must not be. As many letters may be missing as are known to be unknown.
		 */
		public List<String> wrong() {
			List<String> wrong = new ArrayList<>(this.findings);
			this.failures.stream()
				.filter((failure) -> !(failure instanceof MissException))
				.map(String::valueOf)
				.forEach(wrong::add);
			List<String> letters = this.missing.stream().filter((one) -> one.startsWith("Copies: ")).toList();
			this.missing.stream().filter((one) -> !letters.contains(one)).forEach(wrong::add);
			if (letters.size() > this.unknownLetters) {
				wrong.add(letters.size() + " letters are missing, " + this.unknownLetters + " unknown: " + letters);
			}
			return wrong;
		}

	}

}
