package org.ashar.portal.web;

import java.util.Set;
import java.util.UUID;

import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning the next event of a series with the agenda of the one before. */
@Controller
@RequestMapping("/events/{id}/copy")
class CopyPages {

	private final Events events;

	private final SignedIn signedIn;

	CopyPages(Events events, SignedIn signedIn) {
		this.events = events;
		this.signedIn = signedIn;
	}

	@GetMapping
	String blank(@PathVariable String id, Model model) {
		Event event = this.events.event(id);
		if (!event.mayCopy(this.signedIn.required())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		model.addAttribute("key", UUID.randomUUID());
		return show(new Part<>(event), Form.empty(), id, model);
	}

	@PostMapping
	String copy(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		Attempt<Event> attempt = Attempt.to(() -> this.events.copy(id, key.toString(), form.json(Set.of(), Set.of())));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.event.copied");
			return "redirect:/events/" + attempt.result().id();
		}
		model.addAttribute("key", attempt.keyOf(key));
		model.addAttribute("refusal", attempt.refusal());
		return show(Part.of(() -> this.events.event(id)), form, id, model);
	}

	private static String show(Part<Event> event, Form form, String id, Model model) {
		model.addAttribute("of", event);
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		return "event-copy";
	}

}
