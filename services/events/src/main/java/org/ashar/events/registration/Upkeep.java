package org.ashar.events.registration;

import java.time.Instant;
import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes through the seat books and takes the steps that a crash has left out: claims that
 * are open, seats that nobody was offered, guests who were not told.
 */
@Component
public class Upkeep {

	private static final Logger LOGGER = LoggerFactory.getLogger(Upkeep.class);

	private final Agenda agenda;

	private final SeatBooks books;

	private final Promoter promoter;

	private final Farewell farewell;

	private final Crier crier;

	Upkeep(Agenda agenda, SeatBooks books, Promoter promoter, Farewell farewell, Crier crier) {
		this.agenda = agenda;
		this.books = books;
		this.promoter = promoter;
		this.farewell = farewell;
		this.crier = crier;
	}

	/**
	 * One event that cannot be helped does not keep the others waiting.
	 * @return how the seats of all events stood when the round began
	 */
	public SeatCount round(Instant now) {
		List<SeatBook> open = books.open();
		for (SeatBook book : open) {
			try {
				agenda.find(book.id()).ifPresent(event -> lookAfter(event, now));
			}
			catch (RuntimeException failed) {
				LOGGER.warn("The seats of event {} wait for the next round: {}", book.id().value(), failed.toString());
			}
		}
		return SeatCount.of(open, now);
	}

	private void lookAfter(Event event, Instant now) {
		if (event.servesItsQueue(now)) {
			books.follow(event);
			promoter.settle(event.id());
			promoter.serve(event.id());
			crier.tell(event, now);
			return;
		}
		books.close(event.id());
		promoter.settle(event.id());
		if (event.state() != EventState.CANCELLED || farewell.toAll(event)) {
			books.finish(event.id());
		}
	}

}
