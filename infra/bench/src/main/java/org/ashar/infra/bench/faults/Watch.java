package org.ashar.infra.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.history.Mark;
import org.ashar.infra.bench.faults.history.Steps;
import org.ashar.infra.bench.faults.load.Client;
import org.ashar.infra.bench.faults.load.World;

import tools.jackson.databind.JsonNode;

/** Looks at events and records all the time, and writes down what is there. */
final class Watch implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(1500);

	/* So many events are looked at in a round, and so many records. */
	private static final int GLANCE = 8;

	private final World world;

	private final Ledger ledger;

	private final Random random;

	private final Thread watcher;

	private volatile boolean closed;

	private Watch(World world, long seed) {
		this.world = world;
		this.ledger = world.ledger();
		this.random = new Random(seed);
		this.watcher = Thread.ofVirtual().unstarted(this::watch);
	}

	static Watch start(World world, long seed) {
		Watch watch = new Watch(world, seed);
		watch.watcher.start();
		return watch;
	}

	private void watch() {
		while (!this.closed) {
			some(this.world.meetings()).forEach(this::meeting);
			some(this.world.records()).forEach(this::record);
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	/* Two lists after each other, as the checker of seats wants them. */
	private void meeting(String event, World.Meeting meeting) {
		JsonNode seats = this.world.owner().get("/api/v1/events/" + event + "/seats").body();
		if (seats.has("taken")) {
			this.ledger.add(new Entry.Taken(event, meeting.capacity(), seats.path("taken").asInt()));
		}
		guests(event, meeting);
		guests(event, meeting);
	}

	private void guests(String event, World.Meeting meeting) {
		Set<String> known = new HashSet<>(meeting.guests());
		long began = this.ledger.position();
		Client.Reply reply = this.world.owner().get("/api/v1/events/" + event + "/registrations?limit=100");
		if (!reply.isDone()) {
			return;
		}
		List<Entry.Guest> guests = new ArrayList<>();
		for (JsonNode row : reply.body().path("items")) {
			Long number = row.path("queueNumber").isNumber() ? row.path("queueNumber").asLong() : null;
			guests.add(new Entry.Guest(row.path("email").asString(), row.path("state").asString(), number));
		}
		this.ledger.add(new Entry.Guests(event, meeting.capacity(), guests));
		for (Entry.Guest guest : guests) {
			known.remove(guest.address());
			this.ledger.add(new Entry.Observed(Entry.Where.API, guest.address(), Steps.of(guest.state()), began));
		}
		known.forEach((nobody) -> this.ledger.add(new Entry.Observed(Entry.Where.API, nobody, -1, began)));
	}

	private void record(String subject, String path) {
		look(Entry.Where.API, subject, () -> this.world.owner().get(path));
		Mark mark = new Mark(subject, 0);
		look(Entry.Where.SEARCH, subject, () -> this.world.client().get("/api/v1/search?q=" + mark.word()));
	}

	private void look(Entry.Where where, String subject, java.util.function.Supplier<Client.Reply> read) {
		long began = this.ledger.position();
		Client.Reply reply = read.get();
		if (reply.isDone() || reply.status() == 404) {
			int step = Mark.all(reply.body().toString())
				.stream()
				.filter((mark) -> mark.subject().equals(subject))
				.mapToInt(Mark::step)
				.max()
				.orElse(-1);
			this.ledger.add(new Entry.Observed(where, subject, step, began));
		}
	}

	/** Looks at everything once, when all has come to rest. */
	void all() {
		this.world.meetings().forEach(this::meeting);
		this.world.records().forEach(this::record);
	}

	private <T> Map<String, T> some(Map<String, T> all) {
		List<String> names = new ArrayList<>(all.keySet());
		Map<String, T> some = new java.util.HashMap<>();
		for (int place = 0; place < GLANCE && !names.isEmpty(); place++) {
			String name = names.get(this.random.nextInt(names.size()));
			some.put(name, all.get(name));
		}
		return some;
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.watcher.join(Duration.ofSeconds(30));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
