package org.ashar.events.ticket;

import java.util.List;
import java.util.Optional;

import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationState;

import org.springframework.stereotype.Component;

/** Gives out tickets and tells the true ones from others. */
@Component
public class TicketOffice {

	private final TicketKeyRing ring;

	TicketOffice(TicketKeyRing ring) {
		this.ring = ring;
	}

	/**
	 * The ticket of somebody who has a confirmed seat, else none. Each is signed anew, so
	 * two of one person differ; all of them are good.
	 */
	public Optional<String> issue(Registration registration) {
		return registration.state() == RegistrationState.CONFIRMED
				? Optional.of(CompactToken.sign(new Ticket(registration.event(), registration.id()), ring.signing()))
				: Optional.empty();
	}

	/**
	 * What a ticket says, if one of our keys signed it; who may come in is another
	 * question.
	 */
	public Optional<Ticket> read(String token) {
		return CompactToken.read(token, verifyingKeys());
	}

	/** The keys that devices take along. */
	public List<VerifyingKey> verifyingKeys() {
		return ring.all().stream().map(VerifyingKey::of).toList();
	}

}
