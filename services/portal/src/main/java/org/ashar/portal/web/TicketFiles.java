package org.ashar.portal.web;

import org.ashar.portal.services.Doors;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The ticket of whoever holds the link of a registration: shown on its page, or printed.
 */
@Controller
class TicketFiles {

	private final Doors doors;

	TicketFiles(Doors doors) {
		this.doors = doors;
	}

	@GetMapping("/registrations/" + LetterLink.TOKEN + "/ticket.{form:svg|png|pdf}")
	ResponseEntity<byte[]> ticket(@PathVariable String token, @PathVariable String form) {
		return passedOn(this.doors.ticket(form, token));
	}

	/* Only what is in it: the service's headers are for us. */
	static ResponseEntity<byte[]> passedOn(ResponseEntity<byte[]> file) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(file.getHeaders().getContentType())
			.body(file.getBody());
	}

}
