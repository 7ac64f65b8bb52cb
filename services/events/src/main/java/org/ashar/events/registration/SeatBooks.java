package org.ashar.events.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
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

	/** Changes a book; what the change gives, once it is stored. */
	<T> T change(EventId event, Function<SeatBook, T> change) {
		return inLine(event, new Wish<>(null, (book, _) -> change.apply(book)));
	}

	/**
	 * Opens a claim for a registration, which is shown as it stands after the book was
	 * read. A wish that throws must have changed nothing: others share the update.
	 */
	Optional<Claim> claim(EventId event, RegistrationId registration,
			BiFunction<SeatBook, Registration, Optional<Claim>> wish) {
		return inLine(event, new Wish<>(registration, (book, standing) -> {
			if (standing == null) {
				throw new RegistrationProblem.UnknownLink();
			}
			return wish.apply(book, standing);
		}));
	}

	private <T> T inLine(EventId event, Wish<T> wish) {
		Line line = lines.computeIfAbsent(event, _ -> new Line(new ReentrantLock(true), new ConcurrentLinkedQueue<>()));
		line.waiting().add(wish);
		line.lock().lock();
		try {
			while (!wish.isOver()) {
				serve(event, line.next(AT_ONCE));
			}
			return wish.result();
		}
		finally {
			line.lock().unlock();
		}
	}

	private void serve(EventId event, List<Wish<?>> wishes) {
		try {
			store(event, wishes);
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

	private void store(EventId event, List<Wish<?>> wishes) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			SeatBook book = find(event).orElseThrow(RegistrationProblem.NotOpen::new);
			Map<RegistrationId, Registration> standing = registrations
				.all(wishes.stream().map(Wish::registration).filter(Objects::nonNull).toList());
			wishes.forEach(wish -> wish.change(book, standing));
			try {
				mongo.save(book);
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

	/** The books that still have to be looked after. */
	List<SeatBook> open() {
		return mongo.find(Query.query(Criteria.where("done").is(false)), SeatBook.class);
	}

	/** Those who wait for the book of an event, and which of them is at it. */
	private record Line(Lock lock, Queue<Wish<?>> waiting) {

		private List<Wish<?>> next(int most) {
			List<Wish<?>> next = new ArrayList<>();
			for (Wish<?> wish = waiting.poll(); wish != null; wish = next.size() < most ? waiting.poll() : null) {
				next.add(wish);
			}
			return next;
		}
	}

}
