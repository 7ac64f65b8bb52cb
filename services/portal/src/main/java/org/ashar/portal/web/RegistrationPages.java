package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Registrations;
import org.ashar.portal.services.ServiceAwayException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the links of registration letters lead. Opening one only shows how things stand:
 * scanners of mail follow links.
 */
@Controller
@RequestMapping("/registrations")
class RegistrationPages {

	private static final Set<String> VERBS = Set.of("accept", "decline", "withdraw");

	private final Registrations registrations;

	private final Events events;

	private final OwnRegistration own;

	private final CalendarAddresses feeds;

	RegistrationPages(Registrations registrations, Events events, OwnRegistration own, CalendarAddresses feeds) {
		this.own = own;
		this.registrations = registrations;
		this.events = events;
		this.feeds = feeds;
	}

	@GetMapping("/confirm/" + LetterLink.TOKEN)
	String unconfirmed(@PathVariable String token, HttpServletResponse response, Model model) {
		return show(token, false, response, model);
	}

	@PostMapping("/confirm/" + LetterLink.TOKEN)
	String confirm(@PathVariable String token, HttpServletResponse response, Model model) {
		return act("confirm", token, false, response, model);
	}

	@GetMapping("/" + LetterLink.TOKEN)
	String managed(@PathVariable String token, HttpServletResponse response, Model model) {
		return show(token, true, response, model);
	}

	@PostMapping("/" + LetterLink.TOKEN)
	String act(@PathVariable String token, @RequestParam("_verb") String verb, HttpServletResponse response,
			Model model) {
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return act(verb, token, true, response, model);
	}

	@PostMapping(path = "/" + LetterLink.TOKEN, params = "_verb=edit")
	String edit(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			HttpServletResponse response, Model model) {
		if (Form.goesOn(sent)) {
			return look(token, sent, response, model);
		}
		Form form = Form.of(sent);
		ObjectNode change = form.json(Set.of(), Set.of()).put("token", token);
		if (sent.containsKey("_replies")) {
			change.withObjectProperty("answers");
			change.withArrayProperty("consents");
		}
		model.addAttribute("form", form);
		return act("edit", change, token, true, response, model);
	}

	/** An organization that the form has no room for; nothing is saved. */
	@PostMapping(path = "/" + LetterLink.TOKEN, params = "_more")
	String look(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			HttpServletResponse response, Model model) {
		model.addAttribute("form", Form.of(sent));
		model.addAttribute("looking", true);
		return show(token, true, response, model);
	}

	@PostMapping(path = "/" + LetterLink.TOKEN, params = "_verb=renew-link")
	String renewLink(@PathVariable String token, HttpServletResponse response, Model model) {
		Attempt<Boolean> attempt = Attempt.to(() -> {
			this.registrations.renewLink(Map.of("token", token));
			return true;
		});
		model.addAttribute("refusal", attempt.refusal());
		return attempt.succeeded() ? "link-renewed" : show(token, true, response, model);
	}

	@PostMapping(path = "/" + LetterLink.TOKEN, params = "_verb=sessions")
	String choose(@PathVariable String token, @RequestParam(name = "sessions[]", required = false) Set<String> chosen,
			HttpServletResponse response, Model model) {
		Map<String, Object> choice = Map.of("token", token, "sessions", (chosen != null) ? chosen : Set.of());
		return act("sessions", choice, token, true, response, model);
	}

	@PostMapping(path = "/" + LetterLink.TOKEN, params = "_verb=open-feed")
	String openFeed(@PathVariable String token) {
		this.registrations.openFeed(Map.of("token", token));
		return "redirect:/registrations/{token}#feed";
	}

	@PostMapping(path = "/" + LetterLink.TOKEN, params = "_verb=revoke-feed")
	String revokeFeed(@PathVariable String token) {
		this.registrations.revokeFeed(Map.of("token", token));
		return "redirect:/registrations/{token}#feed";
	}

	private String act(String verb, String token, boolean manages, HttpServletResponse response, Model model) {
		return act(verb, Map.of("token", token), token, manages, response, model);
	}

	private String act(String verb, Object body, String token, boolean manages, HttpServletResponse response,
			Model model) {
		Attempt<Registrations.Standing> attempt = Attempt.to(() -> this.registrations.act(verb, body));
		if (attempt.succeeded()) {
			return show(attempt.result(), token, manages, model);
		}
		model.addAttribute("refusal", attempt.refusal());
		if (attempt.away()) {
			model.addAttribute("verb", verb);
			model.addAttribute("token", token);
			return "registration-away";
		}
		return show(token, manages, response, model);
	}

	/* A link that was cut short or is none of ours gets a page that says so. */
	private String show(String token, boolean manages, HttpServletResponse response, Model model) {
		try {
			return show(this.registrations.standing(token), token, manages, model);
		}
		catch (HttpClientErrorException.NotFound ex) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("refusal", Refusal.of(ex));
			return "registration-unknown";
		}
	}

	private String show(Registrations.Standing standing, String token, boolean manages, Model model) {
		model.addAttribute("standing", standing);
		model.addAttribute("token", token);
		model.addAttribute("manages", manages);
		Event event = event(standing.eventId());
		model.addAttribute("event", event);
		if (manages && event != null) {
			this.own.show(standing, token, event, model);
		}
		Registrations.Feed feed = manages ? feed(token) : null;
		model.addAttribute("feed", feed);
		model.addAttribute("address", (feed != null) ? this.feeds.of(feed.path()) : null);
		return "registration";
	}

	/* Where nobody can say, there is none to make either. */
	private Registrations.@Nullable Feed feed(String token) {
		try {
			return this.registrations.feed(token);
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return null;
		}
	}

	private @Nullable Event event(String id) {
		try {
			return this.events.event(id);
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return null;
		}
	}

}
