package org.ashar.events.web;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationDesk;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody who is signed in has registered for under the address of her account. */
@RestController
class OwnRegistrationsController {

	private final RegistrationDesk desk;

	private final OwnAddress address;

	private final Keyholder keys;

	OwnRegistrationsController(RegistrationDesk desk, OwnAddress address, Keyholder keys) {
		this.desk = desk;
		this.address = address;
		this.keys = keys;
	}

	/** The newest hundred. Unconfirmed ones are not among them: their letter is. */
	@GetMapping(RegistrationController.PATH + "/mine")
	ResponseEntity<List<Own>> mine(Caller caller, HttpServletRequest request) {
		if (caller.anonymous()) {
			throw new AccessDeniedException("nobody is signed in");
		}
		List<Own> own = address.of(request.getHeader(HttpHeaders.AUTHORIZATION))
			.stream()
			.flatMap(email -> desk.of(email).stream())
			.filter(registration -> registration.state() != RegistrationState.UNCONFIRMED)
			.map(this::own)
			.toList();
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(own);
	}

	private Own own(Registration registration) {
		LinkKey key = new LinkKey(registration.id().value(), registration.link());
		return new Own(registration.event(), registration.state().code(), registration.changed(),
				keys.token(RegistrationLink.MANAGE, key));
	}

	/**
	 * One of them.
	 *
	 * @param changed when something last happened to it
	 * @param token of the link to it, as in the last letter
	 */
	record Own(EventId eventId, @CodeOf(RegistrationState.class) String state, Instant changed, String token) {

		@Override
		public String toString() {
			return "Own[…]";
		}
	}

}
