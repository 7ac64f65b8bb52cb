package org.ashar.portal.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import org.ashar.portal.services.Doors;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a phone or laptop becomes a device at a door. */
@Controller
@RequestMapping("/events/{id}/check-in")
class CheckInPages {

	private final Events events;

	private final Doors doors;

	private final SignedIn signedIn;

	CheckInPages(Events events, Doors doors, SignedIn signedIn) {
		this.events = events;
		this.doors = doors;
		this.signedIn = signedIn;
	}

	@GetMapping
	String blank(@PathVariable String id, Model model) {
		return form(id, Form.empty(), UUID.randomUUID(), model);
	}

	/*
	 * The token goes behind a #: browsers keep that to themselves, so it is in nobody's
	 * log.
	 */
	@PostMapping
	Object enrol(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Model model) {
		Form form = Form.of(sent);
		Attempt<Doors.Enrolled> attempt = Attempt
			.to(() -> this.doors.enrol(id, key.toString(), Map.of("name", form.value("name"))));
		if (attempt.succeeded()) {
			return to(URI.create("/events/" + UUID.fromString(id) + "/door#" + attempt.result().token()));
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(id, form, attempt.keyOf(key), model);
	}

	private static View to(URI page) {
		RedirectView view = new RedirectView(page.toString());
		view.setExposeModelAttributes(false);
		view.setExpandUriTemplateVariables(false);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		return view;
	}

	private String form(String id, Form form, UUID key, Model model) {
		Person person = this.signedIn.required();
		Event event = this.events.event(id);
		if (!event.mayOrganize(person) && !person.checksIn(id)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		model.addAttribute("event", event);
		model.addAttribute("form", form);
		model.addAttribute("key", key);
		return "check-in";
	}

}
