package org.ashar.notifications.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ashar.notifications.mailroom.Desk;
import org.ashar.notifications.mailroom.Lane;
import org.ashar.notifications.mailroom.Ledger;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.pace.Pace;
import org.ashar.notifications.writing.Scribe;
import org.ashar.notifications.writing.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Letters that were fetched and read up on together, from which all clerks of this
 * process take one after the other. What lies in it for a second goes back: somebody may
 * have left meanwhile, or wait for a letter.
 */
final class Tray {

	private static final Logger LOGGER = LoggerFactory.getLogger(Tray.class);

	private static final int FIRST = 25;

	private static final int MOST = 200;

	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final Duration STORE_AWAY = Duration.ofSeconds(5);

	private final String holder;

	private final Desk desk;

	private final Scribe scribe;

	private final Pace pace;

	private final Ledger ledger;

	private final Deque<Letter> letters = new ArrayDeque<>();

	/** In bundles that are being sent, and not in the tray at present. */
	private final Set<Letter> kept = new LinkedHashSet<>();

	private Function<Letter, Written> writer = letter -> new Written.Later(letter.due());

	private long filled = System.nanoTime();

	/** As many as the relay lately took within a second. */
	private int size = FIRST;

	Tray(String holder, Desk desk, Scribe scribe, Pace pace) {
		this.holder = holder;
		this.desk = desk;
		this.scribe = scribe;
		this.pace = pace;
		this.ledger = desk.ledger(holder);
	}

	/** The next letter; empty when none is due. */
	synchronized Optional<Task> next() {
		Optional<Task> left = more();
		if (left.isPresent()) {
			return left;
		}
		letters.addAll(fetched());
		filled = System.nanoTime();
		if (!letters.isEmpty()) {
			writer = writer(List.copyOf(letters));
		}
		return take();
	}

	/** The next of those that were fetched together; empty when they are gone. */
	synchronized Optional<Task> more() {
		tidy();
		return take();
	}

	/** Gives back what has lain too long, also while every clerk waits for the relay. */
	synchronized void tidy() {
		if (!letters.isEmpty() && System.nanoTime() - filled > FRESH.toNanos()) {
			size = Math.max(1, size - letters.size());
			kept.addAll(letters);
			letters.clear();
			List<Letter> begun = ledger.begun(kept);
			begun.forEach(kept::remove);
			giveBack(kept, letter -> ledger.givenBack(letter, letter.due()));
			kept.addAll(begun);
		}
	}

	/**
	 * Those of bundles that are being sent stay ours, and are read up on again: who waits
	 * for a letter comes before them.
	 */
	private List<Letter> fetched() {
		Set<Lane> open = pace.open();
		if (kept.isEmpty()) {
			return desk.fetch(holder, size, open);
		}
		Set<Lane> urgent = EnumSet.copyOf(Set.of(Lane.TRANSACTIONAL));
		urgent.retainAll(open);
		List<Letter> first = desk.fetch(holder, size, urgent);
		if (!first.isEmpty()) {
			return first;
		}
		if (!open.contains(Lane.BULK)) {
			giveBack(kept, letter -> ledger.givenBack(letter, letter.due()));
			return List.of();
		}
		List<Letter> again = List.copyOf(kept);
		kept.clear();
		return again;
	}

	/** None of the others can be sent now; they are tried again after a while. */
	synchronized void giveBack(Duration pause) {
		kept.addAll(letters);
		letters.clear();
		giveBack(kept, letter -> ledger.givenBack(letter, pause));
	}

	private void giveBack(Collection<Letter> some, Consumer<Letter> note) {
		some.forEach(note);
		some.clear();
		ledger.write();
	}

	private Optional<Task> take() {
		Optional<Task> task = Optional.ofNullable(letters.poll()).map(letter -> new Task(letter, writer));
		if (task.isPresent() && letters.isEmpty()) {
			size = Math.min(MOST, size * 2);
		}
		return task;
	}

	/**
	 * What cannot be read for all of them is read for each: one that is broken does not
	 * stop the others.
	 */
	private Function<Letter, Written> writer(List<Letter> fetched) {
		try {
			return scribe.read(fetched)::write;
		}
		catch (DataAccessException away) {
			giveBack(STORE_AWAY);
			throw away;
		}
		catch (RuntimeException e) {
			LOGGER.warn("Letters are read one by one: {}", e.getClass().getName());
			return letter -> scribe.read(List.of(letter)).write(letter);
		}
	}

	/** A letter to be sent, and how it is put into words. */
	record Task(Letter letter, Function<Letter, Written> writer) {

		Written write() {
			return writer.apply(letter);
		}

	}

}
