package org.ashar.events.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
 * up before it, so that only another process can come in between.
 */
@Repository
class SeatBooks implements Indexed {

	private static final int ATTEMPTS = 1_000;

	private final MongoOperations mongo;

	private final Map<EventId, Lock> lines = new ConcurrentHashMap<>();

	SeatBooks(MongoOperations mongo) {
		this.mongo = mongo;
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
		Lock line = lines.computeIfAbsent(event, _ -> new ReentrantLock(true));
		line.lock();
		try {
			return inLine(event, change);
		}
		finally {
			line.unlock();
		}
	}

	private <T> T inLine(EventId event, Function<SeatBook, T> change) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			SeatBook book = find(event).orElseThrow(RegistrationProblem.NotOpen::new);
			T result = change.apply(book);
			try {
				mongo.save(book);
				return result;
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

}
