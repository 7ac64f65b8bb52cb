package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Delegations;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Registrations;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.server.ResponseStatusException;

/**
 * One person registers several, and answers for them by the link of a letter. Opening it
 * only shows how things stand.
 */
@Controller
class DelegationPages {

	private static final Set<String> VERBS = Set.of("accept", "decline", "withdraw");

	private static final int ROWS = 4;

	private static final int MOST = 20;

	private final Delegations delegations;

	private final Events events;

	private final Options options;

	DelegationPages(Delegations delegations, Events events, Options options) {
		this.delegations = delegations;
		this.events = events;
		this.options = options;
	}

	@GetMapping("/events/{id}/delegation")
	String blank(@PathVariable String id, @RequestParam(name = "key", defaultValue = "") String link, Language language,
			Model model) {
		Form form = link.isEmpty() ? Form.empty() : Form.of(MultiValueMap.fromSingleValue(Map.of("key", link)));
		model.addAttribute("key", UUID.randomUUID());
		return show(id, form, this.events.event(id), language, model);
	}

	/** More rows for more people. */
	@PostMapping(path = "/events/{id}/delegation", params = "_more")
	String more(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		model.addAttribute("key", key);
		return show(id, Form.of(sent), this.events.event(id), language, model);
	}

	@PostMapping("/events/{id}/delegation")
	String register(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		Form form = Form.of(sent);
		Attempt<Registrations.Received> attempt = Attempt
			.to(() -> this.delegations.register(id, key.toString(), form.json(Set.of(), Set.of())));
		Event event = Part.of(() -> this.events.event(id)).value();
		if (attempt.succeeded()) {
			model.addAttribute("received", attempt.result());
			model.addAttribute("event", event);
			return "registration-sent";
		}
		model.addAttribute("key", attempt.keyOf(key));
		model.addAttribute("refusal", attempt.refusal());
		return show(id, form, event, language, model);
	}

	private String show(String id, Form form, @Nullable Event event, Language language, Model model) {
		List<String> chosen = (event != null) ? List.copyOf(event.quotas().keySet()) : List.of();
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		model.addAttribute("event", event);
		model.addAttribute("open", event == null || event.state().equals("registration_open"));
		model.addAttribute("rows", Math.min(MOST, form.rows("people") + ROWS));
		model.addAttribute("groups", this.options.concepts(language, "stakeholder-group", chosen));
		model.addAttribute("groupNeeded", !chosen.isEmpty());
		return "delegation-form";
	}

	@GetMapping("/delegations/confirm/" + LetterLink.TOKEN)
	String unconfirmed(@PathVariable String token, HttpServletResponse response, Model model) {
		return show(token, false, response, model);
	}

	@PostMapping("/delegations/confirm/" + LetterLink.TOKEN)
	String confirm(@PathVariable String token, HttpServletResponse response, Model model) {
		return act("confirm", Map.of("token", token), token, false, response, model);
	}

	@GetMapping("/delegations/" + LetterLink.TOKEN)
	String managed(@PathVariable String token, HttpServletResponse response, Model model) {
		return show(token, true, response, model);
	}

	@PostMapping("/delegations/" + LetterLink.TOKEN)
	String act(@PathVariable String token, @RequestParam("_verb") String verb, @RequestParam("registration") String one,
			HttpServletResponse response, Model model) {
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return act(verb, Map.of("token", token, "registrationId", one), token, true, response, model);
	}

	@PostMapping(path = "/delegations/" + LetterLink.TOKEN, params = "_verb=renew-link")
	String renewLink(@PathVariable String token, HttpServletResponse response, Model model) {
		Attempt<Boolean> attempt = Attempt.to(() -> {
			this.delegations.renewLink(Map.of("token", token));
			return true;
		});
		model.addAttribute("refusal", attempt.refusal());
		return attempt.succeeded() ? "link-renewed" : show(token, true, response, model);
	}

	private String act(String verb, Map<String, String> body, String token, boolean manages,
			HttpServletResponse response, Model model) {
		Attempt<Delegations.Delegation> attempt = Attempt.to(() -> this.delegations.act(verb, body));
		if (attempt.succeeded()) {
			return show(attempt.result(), token, manages, model);
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(token, manages, response, model);
	}

	/* A link that was cut short, revoked or is none of ours gets a page that says so. */
	private String show(String token, boolean manages, HttpServletResponse response, Model model) {
		try {
			return show(this.delegations.delegation(token), token, manages, model);
		}
		catch (HttpClientErrorException.NotFound ex) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("refusal", Refusal.of(ex));
			return "registration-unknown";
		}
	}

	private String show(Delegations.Delegation delegation, String token, boolean manages, Model model) {
		model.addAttribute("delegation", delegation);
		model.addAttribute("token", token);
		model.addAttribute("manages", manages);
		model.addAttribute("event", Part.of(() -> this.events.event(delegation.eventId())).value());
		return "delegation";
	}

}
