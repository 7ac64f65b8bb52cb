package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Subscriptions;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signing up for letters, agreeing, and changing one's mind. Opening a page never changes
 * anything.
 */
@Controller
class SubscribePages {

	private final Subscriptions subscriptions;

	private final Tracking tracking;

	private final Events events;

	private final Names names;

	private final Options options;

	SubscribePages(Subscriptions subscriptions, Tracking tracking, Events events, Names names, Options options) {
		this.subscriptions = subscriptions;
		this.tracking = tracking;
		this.events = events;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/subscribe")
	String form(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String value, Language language, Model model) {
		return form(Form.empty(), kind, value, language, model);
	}

	@PostMapping("/subscribe")
	String signUp(@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		Form form = Form.of(sent);
		String kind = sent.getFirst("_kind");
		String value = sent.getFirst("_value");
		List<Subscriptions.Criterion> criteria = new ArrayList<>();
		if (kind != null && value != null) {
			criteria.add(new Subscriptions.Criterion(kind, value));
		}
		for (String each : List.of("topic", "body", "area", "type")) {
			form.all(each + "[]").forEach((chosen) -> criteria.add(new Subscriptions.Criterion(each, chosen)));
		}
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.subscriptions.signUp(new Subscriptions.SignUp(form.value("email"), form.value("language"),
					form.value("frequency"), criteria)));
		if (attempt.succeeded()) {
			return "subscribe-sent";
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, kind, value, language, model);
	}

	@GetMapping("/subscriptions/confirm/{token}")
	String confirmPage(@PathVariable String token, Model model) {
		model.addAttribute("token", token);
		return "subscribe-confirm";
	}

	@PostMapping("/subscriptions/confirm/{token}")
	String confirm(@PathVariable String token, Model model) {
		Attempt<Subscriptions.Confirmed> attempt = Attempt.to(() -> this.subscriptions.confirm(Map.of("token", token)));
		if (attempt.succeeded()) {
			model.addAttribute("confirmed", attempt.result());
			return "subscribe-confirmed";
		}
		model.addAttribute("refusal", attempt.refusal());
		model.addAttribute("token", token);
		return "subscribe-confirm";
	}

	@GetMapping("/preferences/" + LetterLink.TOKEN)
	String preferences(@PathVariable String token, Language language, Model model) {
		model.addAttribute("token", token);
		Subscriptions.Preferences preferences = this.subscriptions.preferences(token);
		model.addAttribute("preferences", preferences);
		model.addAttribute("city", Zones.city(language, preferences.timeZone()));
		model.addAttribute("frequencies", frequencies(language));
		return "preferences";
	}

	@PostMapping("/preferences/" + LetterLink.TOKEN)
	String prefer(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes redirect) {
		ObjectNode change = Form.of(sent).json(Set.of(), Set.of("digestHour"));
		if (change.has("pausedUntil")) {
			change.put("pausedUntil", change.path("pausedUntil").asString() + "T00:00:00Z");
		}
		say(redirect, Attempt.to(() -> this.subscriptions.prefer(token, change)));
		return "redirect:/preferences/{token}";
	}

	@PostMapping("/preferences/" + LetterLink.TOKEN + "/{id}")
	String change(@PathVariable String token, @PathVariable String id, @RequestParam("_verb") String verb,
			@RequestParam(defaultValue = "") String frequency, RedirectAttributes redirect) {
		say(redirect, Attempt.to(() -> {
			if (verb.equals("end")) {
				this.subscriptions.end(token, id);
				return JsonNodeFactory.instance.nullNode();
			}
			return this.subscriptions.change(token, id, Map.of("frequency", frequency));
		}));
		return "redirect:/preferences/{token}";
	}

	private static void say(RedirectAttributes redirect, Attempt<?> attempt) {
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.saved");
		}
		else {
			redirect.addFlashAttribute("refusal", attempt.refusal());
		}
	}

	private String form(Form form, @Nullable String kind, @Nullable String value, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("kind", kind);
		model.addAttribute("value", value);
		model.addAttribute("followed", followed(kind, value));
		model.addAttribute("frequencies", frequencies(language));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "subscribe";
	}

	private List<Options.Option> frequencies(Language language) {
		return this.options.codes(language, "frequency", "at_once", "daily", "weekly");
	}

	/* What a link on a record's page offers to follow, by name. */
	private @Nullable Text followed(@Nullable String kind, @Nullable String value) {
		if (kind == null || value == null) {
			return null;
		}
		try {
			return switch (kind) {
				case "topic", "area" -> this.names.concept(kind, value).orElse(null);
				case "body" -> this.names.organization(value).orElse(null);
				case "record" -> record(value);
				default -> null;
			};
		}
		catch (HttpClientErrorException | ServiceAwayException ex) {
			return null;
		}
	}

	private Text record(String id) {
		try {
			return this.tracking.recommendation(id).text();
		}
		catch (HttpClientErrorException.NotFound ex) {
			return activityOrEvent(id);
		}
	}

	private Text activityOrEvent(String id) {
		try {
			return this.tracking.activity(id).title();
		}
		catch (HttpClientErrorException.NotFound ex) {
			return this.events.event(id).name();
		}
	}

}
