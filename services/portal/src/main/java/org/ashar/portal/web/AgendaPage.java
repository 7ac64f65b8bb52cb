package org.ashar.portal.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Registrations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/** The agenda alone, by day, by track or for one guest, as it is printed. */
@Controller
class AgendaPage {

	private final Events events;

	private final Names names;

	private final Registrations registrations;

	AgendaPage(Events events, Names names, Registrations registrations) {
		this.events = events;
		this.names = names;
		this.registrations = registrations;
	}

	@GetMapping("/events/{id}/agenda")
	String show(@PathVariable String id, @RequestParam(defaultValue = "day") String by, Model model) {
		Event event = this.events.event(id);
		boolean tracks = Agenda.hasTracks(event);
		model.addAttribute("tracks", tracks);
		model.addAttribute("byTrack", tracks && by.equals("track"));
		model.addAttribute("strands", Agenda.byTrack(event));
		return show(event, event.sessions(), model);
	}

	/** Of one guest: what is for all, and that for which she has signed up. */
	@GetMapping("/registrations/" + LetterLink.TOKEN + "/agenda")
	String own(@PathVariable String token, HttpServletResponse response, Model model) {
		try {
			Registrations.Standing standing = this.registrations.standing(token);
			Event event = this.events.event(standing.eventId());
			model.addAttribute("token", token);
			return show(event, event.sessionsOf(standing.sessions()), model);
		}
		catch (HttpClientErrorException.NotFound ex) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("refusal", Refusal.of(ex));
			return "registration-unknown";
		}
	}

	private String show(Event event, List<Event.Session> sessions, Model model) {
		model.addAttribute("event", event);
		model.addAttribute("agenda", Agenda.of(sessions));
		model.addAttribute("organizations", this.names.organizations(EventPage.organizationsOf(event)));
		model.addAttribute("people", this.names.people(EventPage.peopleOf(event)));
		return "event-agenda";
	}

}
