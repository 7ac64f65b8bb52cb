package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Invitations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/** Where the link of an invitation leads: whoever was invited registers or declines. */
@Controller
@RequestMapping("/invitations/" + LetterLink.TOKEN)
class InviteePages {

	private final Invitations invitations;

	private final Events events;

	private final Options options;

	private final AskedQuestions questions;

	InviteePages(Invitations invitations, Events events, Options options, AskedQuestions questions) {
		this.invitations = invitations;
		this.events = events;
		this.options = options;
		this.questions = questions;
	}

	@GetMapping
	String invited(@PathVariable String token, Language language, HttpServletResponse response, Model model) {
		return show(token, null, language, response, model);
	}

	@PostMapping(params = "_verb=accept")
	String accept(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent, Language language,
			HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			return show(token, form, language, response, model);
		}
		Attempt<Invitations.Joined> attempt = Attempt
			.to(() -> this.invitations.accept(form.json(Set.of(), Set.of()).put("token", token)));
		if (attempt.succeeded()) {
			return "redirect:/registrations/" + attempt.result().token();
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(token, form, language, response, model);
	}

	/** An organization that the form has no room for. */
	@PostMapping(params = "_more")
	String look(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent, Language language,
			HttpServletResponse response, Model model) {
		return show(token, Form.of(sent), language, response, model);
	}

	@PostMapping(params = "_verb=decline")
	String decline(@PathVariable String token, Language language, HttpServletResponse response, Model model) {
		Attempt<Invitations.OwnInvitation> attempt = Attempt.to(() -> this.invitations.decline(Map.of("token", token)));
		model.addAttribute("refusal", attempt.refusal());
		return show(token, null, language, response, model);
	}

	private String show(String token, @Nullable Form sent, Language language, HttpServletResponse response,
			Model model) {
		try {
			return show(this.invitations.own(token), token, sent, language, model);
		}
		catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone ex) {
			response.setStatus(ex.getStatusCode().value());
			model.addAttribute("refusal", Refusal.of(ex));
			return "registration-unknown";
		}
	}

	private String show(Invitations.OwnInvitation invitation, String token, @Nullable Form sent, Language language,
			Model model) {
		Event event = this.events.event(invitation.eventId());
		Form form = (sent != null) ? sent : Form.of(MultiValueMap.fromSingleValue(Map.of("name", invitation.name())));
		List<String> counted = List.copyOf(event.quotas().keySet());
		model.addAttribute("invitation", invitation);
		model.addAttribute("token", token);
		model.addAttribute("form", form);
		model.addAttribute("event", event);
		model.addAttribute("open", event.state().equals("registration_open"));
		model.addAttribute("groups", this.options.concepts(language, "stakeholder-group", counted));
		model.addAttribute("groupNeeded", !counted.isEmpty());
		this.questions.offer(event.questions(), form, language, model);
		return "invitation";
	}

}
