package org.ashar.events.registration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The stored seat books. A change is one conditional update; those of one process queue
 * up before it, so that only another process can come in between. Whoever is first in the
 * queue makes the changes of all behind it in the same update, in their order.
 */
@Repository
class SeatBooks implements Indexed {

	private static final int ATTEMPTS = 1_000;

	/** Each may leave an open claim in the book, which is to stay small. */
	private static final int AT_ONCE = 100;

	private final MongoOperations mongo;

	private final Registrations registrations;

	private final Map<EventId, Line> lines = new ConcurrentHashMap<>();

	SeatBooks(MongoOperations mongo, Registrations registrations) {
		this.mongo = mongo;
		this.registrations = registrations;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(SeatBook.class).createIndex(new Index("done", Sort.Direction.ASC).named("done"));
	}

	/**
	 * The book of an event knows from now on how many may come; it is begun if there is
	 * none.
	 */
	void follow(Event event) {
		event.seating().ifPresent(seating -> {
			Optional<SeatBook> known = find(event.id());
			if (known.isEmpty()) {
				begin(new SeatBook(event.id(), seating, event.version()));
			}
			else if (!known.get().seating().equals(seating)) {
				change(event.id(), book -> {
					book.follow(seating, event.version());
					return book;
				});
			}
		});
	}

	/**
	 * No seat of the event is given any more; where there are none, nothing is to be
	 * done.
	 */
	void close(EventId event) {
		if (find(event).filter(book -> !book.isClosed()).isPresent()) {
			change(event, book -> {
				book.close();
				return book;
			});
		}
	}

	/** Nobody needs to look after the book any more. */
	void finish(EventId event) {
		change(event, book -> {
			book.finish();
			return book;
		});
	}

	private void begin(SeatBook book) {
		try {
			mongo.insert(book);
		}
		catch (DuplicateKeyException begunAtTheSameMoment) {
			return;
		}
	}

	/**
	 * Changes a book together with whoever is next to change it. What a crash prevents is
	 * to be done by the upkeep.
	 */
	void later(EventId event, Consumer<SeatBook> change) {
		line(event).add(new Wish<>(null, (book, _) -> {
			change.accept(book);
			return book;
		}));
	}

	/**
	 * Makes the changes at once that were to be made with the next one, and reads the
	 * book anew after that.
	 */
	void catchUp(EventId event) {
		Line line = line(event);
		if (line.isAnybodyWaiting()) {
			change(event, book -> book);
		}
		line.lock().lock();
		try {
			line.takeBook();
		}
		finally {
			line.lock().unlock();
		}
	}

	/** Changes a book; what the change gives, once it is stored. */
	<T> T change(EventId event, Function<SeatBook, T> change) {
		return inLine(event, new Wish<>(null, (book, _) -> change.apply(book)));
	}

	/**
	 * Opens a claim for a registration; how that stands is looked at after the book was
	 * read. A wish that throws must have changed nothing: others share the update.
	 */
	Optional<Claim> claim(EventId event, RegistrationId registration,
			BiFunction<SeatBook, Standing, Optional<Claim>> wish) {
		return inLine(event, new Wish<>(registration, (book, standing) -> {
			if (standing == null) {
				throw new RegistrationProblem.UnknownLink();
			}
			return wish.apply(book, standing);
		}));
	}

	private Line line(EventId event) {
		return lines.computeIfAbsent(event, _ -> new Line());
	}

	private <T> T inLine(EventId event, Wish<T> wish) {
		Line line = line(event);
		line.add(wish);
		line.lock().lock();
		try {
			while (!wish.isOver()) {
				serve(event, line);
			}
			return wish.result();
		}
		finally {
			line.lock().unlock();
		}
	}

	private void serve(EventId event, Line line) {
		List<Wish<?>> wishes = line.next(AT_ONCE);
		try {
			store(event, line, wishes);
			wishes.forEach(Wish::stored);
		}
		catch (RuntimeException notStored) {
			wishes.forEach(wish -> wish.refused(notStored));
		}
		catch (Error broken) {
			wishes.forEach(wish -> wish.refused(new IllegalStateException(broken)));
			throw broken;
		}
	}

	/*
	 * Whoever was here last left the book as it is in the store, unless another process
	 * has changed it since; then the condition fails, and it is read.
	 */
	private void store(EventId event, Line line, List<Wish<?>> wishes) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			SeatBook book = line.takeBook().or(() -> find(event)).orElseThrow(RegistrationProblem.NotOpen::new);
			Map<RegistrationId, Standing> standings = registrations
				.standings(wishes.stream().map(Wish::registration).filter(Objects::nonNull).toList());
			wishes.forEach(wish -> wish.change(book, standings));
			try {
				line.leaveBook(mongo.save(book));
				return;
			}
			catch (OptimisticLockingFailureException anotherProcess) {
				Thread.onSpinWait();
			}
		}
		throw new OptimisticLockingFailureException("The seat book kept changing");
	}

	Optional<SeatBook> find(EventId event) {
		return Optional.ofNullable(mongo.findById(event, SeatBook.class));
	}

	/** The groups that stand in a book. */
	Set<String> groups(EventId event) {
		return find(event).map(SeatBook::groups).orElse(Set.of());
	}

	/** The books that still have to be looked after. */
	List<SeatBook> open() {
		return mongo.find(Query.query(Criteria.where("done").is(false)), SeatBook.class);
	}

}
