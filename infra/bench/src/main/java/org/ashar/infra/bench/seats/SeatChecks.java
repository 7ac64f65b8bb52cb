package org.ashar.infra.bench.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/**
 * Whether the seats of an event were given as they should be; whatever was not ends it.
 */
final class SeatChecks {

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Portal portal;

	private final Organizer organizer;

	private final String event;

	private final int capacity;

	SeatChecks(Portal portal, Organizer organizer, String event, int capacity) {
		this.portal = portal;
		this.organizer = organizer;
		this.event = event;
		this.capacity = capacity;
	}

	/** Looks at the seats all the time while something is done. */
	<T> T neverOverbooked(Supplier<T> deed) {
		AtomicBoolean over = new AtomicBoolean();
		AtomicInteger mostTaken = new AtomicInteger();
		Thread watcher = Thread.ofVirtual().start(() -> {
			for (int look = 0; !over.get(); look++) {
				mostTaken.accumulateAndGet(taken(look), Math::max);
				LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
			}
		});
		try {
			return deed.get();
		}
		finally {
			over.set(true);
			join(watcher);
			require(Math.max(mostTaken.get(), taken(0)) <= this.capacity,
					mostTaken + " seats taken of " + this.capacity);
		}
	}

	/** Those with a seat fill it exactly; the others are numbered from one on. */
	void numbersHaveNoGap(List<Guest> guests) {
		long seated = guests.stream().filter((guest) -> guest.state().equals("confirmed")).count();
		require(seated == Math.min(this.capacity, guests.size()), seated + " people were told of a seat");
		List<Long> numbers = guests.stream()
			.filter((guest) -> guest.state().equals("waitlisted"))
			.map(Guest::queueNumber)
			.sorted()
			.toList();
		require(numbers.equals(LongStream.rangeClosed(1, guests.size() - seated).boxed().toList()),
				"The queue numbers have gaps or repetitions");
	}

	/** Until every seat that was given back is somebody's. */
	void awaitFull() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (held() < this.capacity) {
			require(System.nanoTime() < deadline, "Seats that were given back are offered to nobody");
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	/**
	 * The organizer's list has all who were told something, as they were told; offers
	 * went through the queue in its order, which the moments until which they stand tell.
	 */
	void listHasEverybodyInOrder(List<Guest> guests) {
		Map<String, JsonNode> listed = new HashMap<>();
		this.organizer.list(this.event).forEach((row) -> listed.put(row.path("email").asString(), row));
		require(listed.size() == guests.size(), listed.size() + " people are listed of " + guests.size());
		guests.forEach((guest) -> asTold(guest, listed.get(guest.email())));
		List<JsonNode> offered = inState(listed, "offered");
		List<JsonNode> waiting = inState(listed, "waitlisted");
		require(inState(listed, "confirmed").size() + offered.size() == this.capacity, "Not every seat has its owner");
		if (offered.isEmpty() || waiting.isEmpty()) {
			return;
		}
		require(offered.getLast().path("queueNumber").asLong() < waiting.getFirst().path("queueNumber").asLong(),
				"Somebody in the queue was passed over");
		List<Instant> moments = offered.stream().map((row) -> Instant.parse(row.path("answerBy").asString())).toList();
		require(moments.equals(moments.stream().sorted().toList()), "Seats were not offered in the queue's order");
	}

	private static void asTold(Guest guest, JsonNode row) {
		require(row != null, guest.email() + " is lost");
		String now = row.path("state").asString();
		Set<String> possible = guest.state().equals("waitlisted") ? Set.of("waitlisted", "offered")
				: Set.of(guest.state());
		require(possible.contains(now) && row.path("queueNumber").asLong(0) == guest.queueNumber(),
				guest.email() + " was told " + guest.state() + " and is " + now);
	}

	private static List<JsonNode> inState(Map<String, JsonNode> listed, String state) {
		return listed.values()
			.stream()
			.filter((row) -> row.path("state").asString().equals(state))
			.sorted(Comparator.comparingLong((row) -> row.path("queueNumber").asLong()))
			.toList();
	}

	private int held() {
		JsonNode counts = this.organizer.counts(this.event);
		int held = counts.path("confirmed").asInt() + counts.path("offered").asInt();
		require(held <= this.capacity, held + " seats are held of " + this.capacity);
		return held;
	}

	private int taken(int look) {
		return this.portal.get(this.event + "/seats", "192.0.3." + (look & 255), null)
			.must(200)
			.json()
			.path("taken")
			.asInt();
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void require(boolean right, String otherwise) {
		if (!right) {
			throw new MissException(otherwise);
		}
	}

}
