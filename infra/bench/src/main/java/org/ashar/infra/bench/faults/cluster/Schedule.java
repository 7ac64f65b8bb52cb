package org.ashar.infra.bench.faults.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What is broken and when; the same for the same seed.
 *
 * @param strikes in the order of time
 */
public record Schedule(List<Strike> strikes) {

	public Schedule {
		strikes = List.copyOf(strikes);
	}

	/**
	 * Spreads kills over all targets in turn, each round in another order, with other
	 * faults in between.
	 * @param others how many other faults come after each kill, on the average
	 */
	public static Schedule of(long seed, int kills, double others, int pauseMillis) {
		Random random = new Random(seed);
		List<Strike> strikes = new ArrayList<>();
		List<String> round = new ArrayList<>();
		long at = pauseMillis;
		for (int kill = 0; kill < kills; kill++) {
			if (round.isEmpty()) {
				round.addAll(Cluster.TARGETS);
				Collections.shuffle(round, random);
			}
			strikes.add(new Strike(at, round.removeLast(), new Fault.Kill()));
			if (random.nextDouble() < others) {
				String target = Cluster.TARGETS.get(random.nextInt(Cluster.TARGETS.size()));
				strikes.add(new Strike(at + pauseMillis / 2, target, other(random)));
			}
			at += pauseMillis;
		}
		return new Schedule(strikes);
	}

	private static Fault other(Random random) {
		int millis = 500 + random.nextInt(2500);
		return switch (random.nextInt(5)) {
			case 0 -> new Fault.Freeze(millis);
			case 1 -> new Fault.Slow(millis, 20 + random.nextInt(300));
			case 2 -> new Fault.Cut(millis, random.nextInt(4000));
			case 3 -> new Fault.LoseAnswer(millis / 3);
			default -> new Fault.HalfClose();
		};
	}

	/** One line for each strike. */
	@Override
	public String toString() {
		return this.strikes.stream()
			.map((strike) -> "%7d ms %-14s %s".formatted(strike.atMillis(), strike.target(), strike.fault()))
			.collect(Collectors.joining("\n"));
	}

}
