package org.ashar.infra.bench.fresh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Crowd;
import org.ashar.infra.bench.run.Portal;

/**
 * Changes at a steady pace. Every tenth is looked for at the three doors at once until it
 * is there; the feeds are read all the time, and each change must have been in one.
 */
final class Changes {

	static final int PER_SECOND = 100;

	static final int FOLLOWED = 10;

	private static final int ACTIVITIES = 400;

	private static final int MAKERS = 4;

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

	private static final Duration BETWEEN_FEEDS = Duration.ofMillis(50);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Pattern WORD = Pattern.compile("w7\\d{6}");

	private final Portal portal;

	private final List<String> topics;

	private final List<Activity> activities;

	/*
	 * Those whose last change was in a feed. So of each topic fewer are under way than a
	 * feed has entries, and none can leave it unseen.
	 */
	private final BlockingQueue<Activity> idle = new LinkedBlockingQueue<>();

	private final AtomicInteger words = new AtomicInteger(7_000_000);

	private final AtomicInteger readers = new AtomicInteger();

	private final AtomicLong lastAccepted = new AtomicLong(Long.MIN_VALUE);

	private final Set<String> accepted = ConcurrentHashMap.newKeySet();

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	private volatile Seen seen = forget();

	Changes(Portal portal, String organization, List<String> topics, String token) {
		this.portal = portal;
		this.topics = topics;
		Queue<Activity> made = new ConcurrentLinkedQueue<>();
		Crowd.of(IntStream.range(0, ACTIVITIES).boxed().toList(), MAKERS, (number) -> made
			.add(new Activity(portal, organization, topics.get(number % topics.size()), token, word())));
		this.activities = List.copyOf(made);
		this.idle.addAll(made);
	}

	/** For so many seconds: how many were accepted in a second. */
	double run(int seconds, String token) {
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> reader = threads.submit(() -> readFeeds(over));
			try {
				return changeAll(seconds, token, threads);
			}
			finally {
				over.set(true);
				reader.get();
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof MissException miss) ? miss : new MissException("A change failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	private double changeAll(int seconds, String token, ExecutorService threads)
			throws ExecutionException, InterruptedException {
		long began = System.nanoTime();
		List<Future<?>> changes = new ArrayList<>();
		for (int number = 0; number < seconds * PER_SECOND; number++) {
			LockSupport.parkNanos(began + number * 1_000_000_000L / PER_SECOND - System.nanoTime());
			Activity activity = this.idle.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			if (activity == null) {
				throw new MissException("No change is accepted any more");
			}
			boolean followed = number % FOLLOWED == 0;
			changes.add(threads.submit(() -> change(activity, token, followed, threads)));
		}
		for (Future<?> change : changes) {
			change.get();
		}
		return changes.size() * 1e9 / (this.lastAccepted.get() - began);
	}

	/** The last word of each is what all three doors say. */
	void compareAll() {
		Crowd.of(this.activities, MAKERS, (activity) -> {
			String word = activity.word();
			if (!activity.isFound(word, address()) || !activity.isShown(word, address())
					|| !activity.isTold(word, address())) {
				throw new MissException("The last change of an activity, " + word + ", is not everywhere");
			}
		});
	}

	/** What is seen from now on is counted anew. */
	Seen forget() {
		this.seen = new Seen(List.of(new Sample(), new Sample(), new Sample()));
		return this.seen;
	}

	/** How many were accepted, and seen in a feed. */
	int accepted() {
		return this.accepted.size();
	}

	private Void change(Activity activity, String token, boolean followed, ExecutorService threads)
			throws ExecutionException, InterruptedException {
		String word = word();
		activity.change(word, token);
		long since = System.nanoTime();
		this.accepted.add(word);
		this.lastAccepted.accumulateAndGet(since, Math::max);
		if (followed) {
			List<BiPredicate<String, String>> doors = List.of(activity::isFound, activity::isShown, activity::isTold);
			List<Future<?>> looking = new ArrayList<>();
			for (int door = 0; door < doors.size(); door++) {
				BiPredicate<String, String> through = doors.get(door);
				Sample millis = this.seen.doors().get(door);
				looking.add(threads.submit(() -> follow(through, word, since, millis)));
			}
			for (Future<?> each : looking) {
				each.get();
			}
		}
		awaitTold(word);
		this.idle.add(activity);
		return null;
	}

	private void follow(BiPredicate<String, String> door, String word, long since, Sample millis) {
		while (!door.test(word, address())) {
			if (System.nanoTime() - since > PATIENCE.toNanos()) {
				throw new MissException("An accepted change, " + word + ", does not become visible");
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
		double took = (System.nanoTime() - since) / 1e6;
		synchronized (millis) {
			millis.add(took);
		}
	}

	private void readFeeds(AtomicBoolean over) {
		for (int turn = 0; !over.get(); turn++) {
			WORD.matcher(Activity.feed(this.portal, this.topics.get(turn % this.topics.size()), address()))
				.results()
				.forEach((word) -> this.told.add(word.group()));
			LockSupport.parkNanos(BETWEEN_FEEDS.toNanos());
		}
	}

	private void awaitTold(String word) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!this.told.contains(word)) {
			if (System.nanoTime() > deadline) {
				throw new MissException("An accepted change, " + word + ", was in no feed");
			}
			LockSupport.parkNanos(BETWEEN_FEEDS.toNanos());
		}
	}

	private String word() {
		return "w" + this.words.incrementAndGet();
	}

	private String address() {
		return Portal.address(this.readers.incrementAndGet() & 4095);
	}

	/**
	 * Milliseconds from the answer until it was seen.
	 *
	 * @param doors search, page, feed
	 */
	record Seen(List<Sample> doors) {
	}

}
