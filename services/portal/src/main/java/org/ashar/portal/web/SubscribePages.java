package org.ashar.portal.web;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Signing up for letters and agreeing. Opening a page never changes anything. */
@Controller
class SubscribePages {

	private static final String USUAL = "weekly";

	private static final String[] TYPES = { "recommendation", "event", "activity", "law", "policy", "research",
			"organization" };

	private final Subscriptions subscriptions;

	private final SignUpMark mark;

	private final Tracking tracking;

	private final Events events;

	private final Names names;

	private final Options options;

	SubscribePages(Subscriptions subscriptions, SignUpMark mark, Tracking tracking, Events events, Names names,
			Options options) {
		this.subscriptions = subscriptions;
		this.mark = mark;
		this.tracking = tracking;
		this.events = events;
		this.names = names;
		this.options = options;
	}

	/** What is offered to follow comes from the page of a record, or from a search. */
	@GetMapping("/subscribe")
	String form(@RequestParam MultiValueMap<String, String> query, Language language, Model model) {
		Following following = Following.of(query);
		if (!following.isEmpty()) {
			Attempt<Subscriptions.Preview> attempt = Attempt
				.to(() -> this.subscriptions.preview(following.wish(language.tag(), USUAL)));
			model.addAttribute("preview", attempt.succeeded() ? attempt.result() : null);
		}
		return form(Form.empty(), following, language, model);
	}

	@PostMapping("/subscribe")
	String signUp(@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			HttpServletResponse response) {
		Form form = Form.of(sent);
		Following following = Following.of(sent, form);
		Attempt<?> attempt = "preview".equals(sent.getFirst("_verb")) ? preview(form, following, model)
				: Attempt.to(() -> this.subscriptions.signUp(following.signUp(form)));
		if (attempt.succeeded() && !model.containsAttribute("preview")) {
			this.mark.leave(response);
			return "subscribe-sent";
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, following, language, model);
	}

	private Attempt<Subscriptions.Preview> preview(Form form, Following following, Model model) {
		Attempt<Subscriptions.Preview> attempt = Attempt
			.to(() -> this.subscriptions.preview(following.wish(form.value("language"), form.value("frequency"))));
		if (attempt.succeeded()) {
			model.addAttribute("preview", attempt.result());
		}
		return attempt;
	}

	@GetMapping("/subscriptions/confirm/{token}")
	String confirmPage(@PathVariable String token, HttpServletRequest request, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("here", this.mark.isIn(request));
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

	private String form(Form form, Following following, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("following", following);
		model.addAttribute("followed",
				following.offered().stream().map(this::followed).filter(Objects::nonNull).toList());
		model.addAttribute("frequencies", this.options.codes(language, "frequency", "at_once", "daily", "weekly"));
		model.addAttribute("policies", this.options.codes(language, "policy", "fallback", "wait", "only"));
		model.addAttribute("types", this.options.codes(language, "subscribe.type", TYPES));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "subscribe";
	}

	/* What a link on a record's page offers to follow, by name. */
	private @Nullable Text followed(Subscriptions.Criterion offered) {
		try {
			return switch (offered.kind()) {
				case "topic", "area" -> this.names.concept(offered.kind(), offered.value()).orElse(null);
				case "body" -> this.names.organization(offered.value()).orElse(null);
				case "record" -> record(offered.value());
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
