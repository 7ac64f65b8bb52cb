package org.ashar.notifications.mailroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bundle in the hands of this process. What its clerks note at the same time is written
 * by one command: while one is under way the others gather. When the last of its letters
 * has come back it is settled, or lent to whoever comes next.
 */
final class Consignment {

	/** Whoever waits no longer than this does so in the bundle. */
	private static final Duration SOON = Duration.ofSeconds(30);

	private final Runway runway;

	private final Clock clock;

	private final Bundle bundle;

	private final Roll roll;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition landed = lock.newCondition();

	private final long[] marks;

	/** Places of letters that have not come back. */
	private final Set<Integer> out = new HashSet<>();

	private Instant end;

	private Instant due;

	private Flight next = new Flight();

	private boolean writing;

	/** Whether the store has it in other hands, or may have. */
	private boolean lost;

	private boolean unsure;

	private boolean done;

	Consignment(Bundle lent, Roll roll, Runway runway, Clock clock) {
		this.bundle = lent;
		this.roll = roll;
		this.runway = runway;
		this.end = Optional.ofNullable(lent.loan()).map(Loan::end).orElseGet(clock::instant);
		this.due = clock.instant();
		this.clock = clock;
		this.marks = lent.marks().stream().mapToLong(Long::longValue).toArray();
	}

	/**
	 * Its letters that wait.
	 * @param known those with documents of their own, which stay out of it
	 */
	List<Letter> open(Set<LetterId> known) {
		List<Letter> waiting = new ArrayList<>();
		lock.lock();
		try {
			for (int place = 0; place < marks.length; place++) {
				if (marks[place] == Mark.WAITING && known.contains(roll.entries().get(place).letter())) {
					put(place, Mark.APART);
				}
				else if (marks[place] == Mark.WAITING) {
					out.add(place);
					waiting.add(bundle.letter(roll, place).in(new Slip(this, place)));
				}
			}
			if (!next.isEmpty() || out.isEmpty()) {
				commit();
			}
			return waiting;
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Marks a letter as leaving the house. False when the bundle is not in these hands
	 * any more: then it must not be sent.
	 */
	boolean handOver(int place, Letter letter) {
		lock.lock();
		try {
			if (lost) {
				return false;
			}
			put(place, Mark.LEAVING);
			letter.destination().ifPresent(to -> next.destinations.put(place, Bundle.destination(to)));
			return commit();
		}
		finally {
			lock.unlock();
		}
	}

	/** How many of its letters have not come back. */
	int outside() {
		lock.lock();
		try {
			return out.size();
		}
		finally {
			lock.unlock();
		}
	}

	/** Notes where a letter stands now; it is written with what comes next. */
	void note(int place, Letter letter) {
		lock.lock();
		try {
			out.remove(place);
			switch (letter.state()) {
				case ACCEPTED -> taken(place, letter);
				case UNKNOWN -> put(place, Mark.LOST);
				case PLANNED -> waits(place, letter);
				case AWAITING_DIGEST, FOLDED_INTO_DIGEST, RENDERED, HANDING_OVER, DEFERRED, SOFT_BOUNCED, HARD_BOUNCED,
						FAILED, COMPLAINED, SUPPRESSED, ABORTED ->
					apart(place, letter);
			}
		}
		finally {
			lock.unlock();
		}
	}

	/** What is counted for a digest is what was planned, unless it goes on apart. */
	private void taken(int place, Letter letter) {
		if (letter.kind() == LetterKind.DIGEST
				&& !letter.told().map(Told::subjects).map(Set::copyOf).orElse(Set.of()).equals(roll.subjects(place))) {
			apart(place, letter);
		}
		else {
			put(place, letter.ending().orElseThrow().at().toEpochMilli());
		}
	}

	private void waits(int place, Letter letter) {
		if (letter.due().isAfter(clock.instant().plus(SOON))) {
			apart(place, letter);
		}
		else if (letter.due().isAfter(due)) {
			due = letter.due();
		}
	}

	private void apart(int place, Letter letter) {
		letter.destination().ifPresent(to -> next.destinations.put(place, Bundle.destination(to)));
		next.apart.put(place, letter);
	}

	/** Writes what is noted. */
	void write() {
		lock.lock();
		try {
			if (!done && (!next.isEmpty() || out.isEmpty() && !unsure && !lost)) {
				commit();
			}
		}
		finally {
			lock.unlock();
		}
	}

	private void put(int place, long mark) {
		marks[place] = mark;
		next.marks.put(place, mark);
	}

	/** Whether what was noted so far is written. */
	private boolean commit() {
		Flight mine = next;
		while (!mine.over) {
			if (writing) {
				landed.awaitUninterruptibly();
			}
			else {
				fly();
			}
		}
		if (mine.failure != null) {
			throw mine.failure;
		}
		return mine.written;
	}

	private void fly() {
		Flight flight = next;
		next = new Flight();
		writing = true;
		Turn turn = turn(flight);
		lock.unlock();
		try {
			flight.written = !lost && runway.land(flight, turn, marks);
			if (!flight.written) {
				runway.late(flight);
			}
		}
		catch (RuntimeException e) {
			flight.failure = e;
		}
		finally {
			lock.lock();
			writing = false;
			flight.over = true;
			landed.signalAll();
		}
		if (flight.failure != null) {
			restore(flight);
		}
		else if (!flight.written) {
			lost = true;
		}
	}

	private Turn turn(Flight flight) {
		Instant now = clock.instant();
		if (out.isEmpty() && !unsure) {
			done = true;
			for (int place = 0; place < marks.length; place++) {
				if (marks[place] == Mark.WAITING && !flight.apart.containsKey(place)) {
					return new Turn.Again(bundle.shelf(), due);
				}
			}
			long taken = Arrays.stream(marks).filter(Mark::isTaken).count();
			return bundle.over(now, taken);
		}
		if (end.isBefore(now.plus(Desk.LEASE.dividedBy(2)))) {
			end = now.plus(Desk.LEASE);
			return new Turn.Longer(end);
		}
		return new Turn.Same();
	}

	/**
	 * What came of letters is written later. Whether those that were to leave are marked
	 * nobody knows; they did not leave, and whoever gets the bundle decides.
	 */
	private void restore(Flight flight) {
		done = false;
		flight.marks.forEach((place, mark) -> {
			if (mark == Mark.LEAVING) {
				unsure = true;
			}
			else {
				next.marks.putIfAbsent(place, mark);
			}
		});
		flight.apart.forEach(next.apart::putIfAbsent);
	}

}
