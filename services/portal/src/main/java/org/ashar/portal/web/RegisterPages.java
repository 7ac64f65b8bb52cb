package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Registrations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Registering for an event without an account. What somebody writes about herself goes to
 * the service and back into her form, nowhere else.
 */
@Controller
@RequestMapping("/events/{id}/register")
class RegisterPages {

	private final Events events;

	private final Registrations registrations;

	private final Options options;

	private final AskedQuestions questions;

	RegisterPages(Events events, Registrations registrations, Options options, AskedQuestions questions) {
		this.events = events;
		this.registrations = registrations;
		this.options = options;
		this.questions = questions;
	}

	@GetMapping
	String blank(@PathVariable String id, @RequestParam(name = "key", defaultValue = "") String link, Language language,
			Model model) {
		Event event = this.events.event(id);
		model.addAttribute("key", UUID.randomUUID());
		model.addAttribute("open", event.state().equals("registration_open"));
		return show(id, link.isEmpty() ? Form.empty() : Form.of(MultiValueMap.fromSingleValue(Map.of("key", link))),
				event, language, model);
	}

	@PostMapping
	String register(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_key") UUID key, Language language, Model model) {
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			model.addAttribute("key", key);
			model.addAttribute("open", true);
			return show(id, form, this.events.event(id), language, model);
		}
		Attempt<Registrations.Received> attempt = Attempt
			.to(() -> this.registrations.register(id, key.toString(), form.json(Set.of(), Set.of())));
		Event event = Part.of(() -> this.events.event(id)).value();
		if (attempt.succeeded()) {
			model.addAttribute("received", attempt.result());
			model.addAttribute("event", event);
			return "registration-sent";
		}
		model.addAttribute("key", attempt.keyOf(key));
		model.addAttribute("refusal", attempt.refusal());
		model.addAttribute("open", true);
		return show(id, form, event, language, model);
	}

	private String show(String id, Form form, @Nullable Event event, Language language, Model model) {
		Set<String> counted = (event != null) ? event.quotas().keySet() : Set.of();
		List<String> chosen = Stream.concat(counted.stream(), form.all("group").stream()).toList();
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		model.addAttribute("event", event);
		model.addAttribute("groups", this.options.concepts(language, "stakeholder-group", chosen));
		model.addAttribute("groupNeeded", !counted.isEmpty());
		if (event != null) {
			this.questions.offer(event.questions(), form, language, model);
		}
		return "register";
	}

}
