package org.ashar.infra.bench.faults.load;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.bench.report.MissException;

/** Some people who do one thing after another; what they do follows from a seed. */
public final class Load implements AutoCloseable {

	private static final int READERS = 9;

	private final World world;

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

	private volatile boolean ending;

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
		while (!this.ending) {
			attempt(() -> {
				switch (random.nextInt(5)) {
					case 0 -> stories.organization(random);
					case 1, 2 -> stories.activity(random);
					default -> stories.event(random);
				}
			});
		}
	}

	private void readers() {
		for (int reader = 0; reader < READERS && !this.ending; reader++) {
			String topic = World.TOPICS.get(reader % World.TOPICS.size());
			attempt(() -> new Readers(this.world, topic).join());
		}
	}

	private void attempt(Runnable story) {
		try {
			story.run();
		}
		catch (MissException ex) {
			// A letter that does not come is found by who looks after letters; the rest
			// is told at the end.
			this.failures.add(ex);
		}
	}

	/** What nobody could go on after. */
	public List<RuntimeException> failures() {
		return List.copyOf(this.failures);
	}

	/** Lets everybody come to an end with what she is at. */
	@Override
	public void close() {
		this.ending = true;
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
