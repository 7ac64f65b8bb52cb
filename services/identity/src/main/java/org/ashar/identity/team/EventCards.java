package org.ashar.identity.team;

import java.util.Optional;
import java.util.UUID;

import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.springframework.stereotype.Repository;

/** The copies of events. */
@Repository
class EventCards {

	private final Mirror<EventCard> cards;

	EventCards(Mirrors mirrors) {
		this.cards = mirrors.of(EventCard.class, "events");
	}

	Optional<EventCard> find(UUID event) {
		return cards.find(event.toString());
	}

	void apply(UUID event, long sequence, EventCard card) {
		cards.apply(event.toString(), sequence, card);
	}

}
