package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Speakers;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.ResponseStatusException;

/** The page where somebody who is to speak says whether she comes. */
@Controller
@RequestMapping("/speakers/" + LetterLink.TOKEN)
class SpeakerPages {

	private static final Set<String> VERBS = Set.of("confirm", "decline");

	private final Speakers speakers;

	private final Events events;

	SpeakerPages(Speakers speakers, Events events) {
		this.speakers = speakers;
		this.events = events;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String show(@PathVariable String token, HttpServletResponse response, Model model) {
		try {
			return show(this.speakers.engaged(token), token, model);
		}
		catch (HttpClientErrorException.NotFound ex) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("refusal", Refusal.of(ex));
			return "registration-unknown";
		}
	}

	@PostMapping
	String answer(@PathVariable String token, @RequestParam("_verb") String verb, HttpServletResponse response,
			Model model) {
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Attempt<Speakers.Engaged> attempt = Attempt.to(() -> this.speakers.answer(verb, Map.of("token", token)));
		if (attempt.succeeded()) {
			model.addAttribute("answered", true);
			return show(attempt.result(), token, model);
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(token, response, model);
	}

	private String show(Speakers.Engaged engaged, String token, Model model) {
		model.addAttribute("engaged", engaged);
		model.addAttribute("token", token);
		model.addAttribute("event", Part.of(() -> this.events.event(engaged.eventId())).value());
		return "speaker";
	}

}
