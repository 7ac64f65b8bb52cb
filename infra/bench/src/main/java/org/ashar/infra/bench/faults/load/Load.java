package org.ashar.infra.bench.faults.load;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.bench.report.MissException;

/** Some people who do one thing after another; what they do follows from a seed. */
public final class Load implements AutoCloseable {

	private static final int READERS = 9;

	private final World world;

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private Load(World world) {
		this.world = world;
	}

	/** Begins with so many at the same time. */
	public static Load start(World world, long seed, int people) {
		Load load = new Load(world);
		for (int person = 0; person < people; person++) {
			Random random = new Random(seed + person);
			load.people.execute(() -> load.work(random));
		}
		load.people.execute(load::readers);
		return load;
	}

	private void work(Random random) {
		Stories stories = new Stories(this.world);
		while (!this.world.ending().get()) {
			this.world.attempt(() -> {
				switch (random.nextInt(6)) {
					case 0 -> stories.organization(random);
					case 1, 2 -> stories.activity(random);
					case 3 -> stories.recommendation(random);
					default -> stories.event(random);
				}
			});
		}
	}

	private void readers() {
		for (int reader = 0; reader < READERS && !this.world.ending().get(); reader++) {
			String topic = World.TOPICS.get(reader % World.TOPICS.size());
			this.world.attempt(() -> new Readers(this.world, topic).join());
		}
	}

	/** Lets everybody come to an end with what she is at. */
	@Override
	public void close() {
		this.world.ending().set(true);
		this.people.shutdown();
		try {
			if (!this.people.awaitTermination(3, TimeUnit.MINUTES)) {
				throw new MissException("The people of the load do not come to an end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
