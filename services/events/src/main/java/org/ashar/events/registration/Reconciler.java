package org.ashar.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proves that seat books count what registrations say, and puts right what does not
 * agree.
 * <p>
 * Every change of a registration that counts begins with a claim in the book. So if the
 * book has no open claim, and is the same after the registrations were counted as before,
 * they have to agree. An offer that is accepted meanwhile may be missed or counted twice:
 * only what is found twice is a difference.
 */
@Component
public class Reconciler {

	private static final Logger LOGGER = LoggerFactory.getLogger(Reconciler.class);

	private final SeatBooks books;

	private final Headcount headcount;

	Reconciler(SeatBooks books, Headcount headcount) {
		this.books = books;
		this.headcount = headcount;
	}

	/**
	 * Looks at all books that are still looked after.
	 * @return how many were put right
	 */
	public long round(Instant now) {
		return books.open().stream().filter(book -> check(book.id(), now).isPresent()).count();
	}

	/** Looks at one; what was put right, if anything was. */
	Optional<Repair> check(EventId event, Instant now) {
		books.catchUp(event);
		Optional<SeatBook> seen = books.find(event).filter(book -> !book.isClosed() && book.claims().isEmpty());
		if (seen.isEmpty() || seen.get().agreesWith(count(seen.get()))) {
			return Optional.empty();
		}
		Tally again = count(seen.get());
		Optional<Repair> repair = books.change(event,
				book -> book.version() == seen.get().version() && !book.agreesWith(again)
						? Optional.of(book.repair(again, now)) : Optional.empty());
		repair.ifPresent(done -> LOGGER.warn("The seat book of event {} was put right: {}", event.value(), done));
		return repair;
	}

	private Tally count(SeatBook book) {
		return headcount.tally(book.id(), List.copyOf(book.groups()), book.sessions().counted());
	}

}
