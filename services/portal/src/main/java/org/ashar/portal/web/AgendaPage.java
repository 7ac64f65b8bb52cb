package org.ashar.portal.web;

import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Names;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The agenda alone, by day or by track, as it is printed. */
@Controller
class AgendaPage {

	private final Events events;

	private final Names names;

	AgendaPage(Events events, Names names) {
		this.events = events;
		this.names = names;
	}

	@GetMapping("/events/{id}/agenda")
	String show(@PathVariable String id, @RequestParam(defaultValue = "day") String by, Model model) {
		Event event = this.events.event(id);
		boolean tracks = Agenda.hasTracks(event);
		model.addAttribute("event", event);
		model.addAttribute("tracks", tracks);
		model.addAttribute("byTrack", tracks && by.equals("track"));
		model.addAttribute("agenda", Agenda.of(event));
		model.addAttribute("strands", Agenda.byTrack(event));
		model.addAttribute("organizations", this.names.organizations(EventPage.organizationsOf(event)));
		model.addAttribute("people", this.names.people(EventPage.peopleOf(event)));
		return "event-agenda";
	}

}
