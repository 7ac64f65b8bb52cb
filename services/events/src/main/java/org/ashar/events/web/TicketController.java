package org.ashar.events.web;

import org.ashar.events.agenda.EventId;
import org.ashar.events.paper.ListPrinter;
import org.ashar.events.paper.TicketCounter;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What people print or show: tickets by their links, lists for organizers. */
@RestController
class TicketController {

	private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

	private final TicketCounter counter;

	private final ListPrinter printer;

	private final Keyholder keys;

	TicketController(TicketCounter counter, ListPrinter printer, Keyholder keys) {
		this.counter = counter;
		this.printer = printer;
		this.keys = keys;
	}

	/** The ticket's QR code. 409 without a confirmed seat. */
	@GetMapping(RegistrationController.PATH + "/ticket.svg")
	ResponseEntity<byte[]> svg(@RequestHeader(RegistrationController.TOKEN) String token) {
		return file(SVG, counter.picture(keys.owner(token)).svg());
	}

	/** The same as pixels. */
	@GetMapping(RegistrationController.PATH + "/ticket.png")
	ResponseEntity<byte[]> png(@RequestHeader(RegistrationController.TOKEN) String token) {
		return file(MediaType.IMAGE_PNG, counter.picture(keys.owner(token)).png());
	}

	/** The ticket to print, in the language of the person. */
	@GetMapping(RegistrationController.PATH + "/ticket.pdf")
	ResponseEntity<byte[]> pdf(@RequestHeader(RegistrationController.TOKEN) String token) {
		return file(MediaType.APPLICATION_PDF, counter.sheet(keys.owner(token)));
	}

	/** Those who have a seat, by name, with room to sign. */
	@GetMapping(EventController.PATH + "/{id}/registrations/attendance.pdf")
	ResponseEntity<byte[]> attendance(@PathVariable EventId id, Language language, Caller caller) {
		return file(MediaType.APPLICATION_PDF, printer.attendance(id, language, Actors.of(caller)));
	}

	private static ResponseEntity<byte[]> file(MediaType type, byte[] file) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(type).body(file);
	}

}
