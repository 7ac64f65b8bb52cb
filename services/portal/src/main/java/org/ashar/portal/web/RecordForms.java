package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * Writing activities and recommendations, and the steps of their lives. Both are forms
 * over the same few calls.
 */
@Controller
class RecordForms {

	private static final Map<String, String> NOUNS = Map.of("activities", "activity", "recommendations",
			"recommendation");

	private static final Set<String> VERBS = Set.of("submit", "request-changes", "publish", "archive", "status",
			"review", "adopt", "send", "response", "assessments");

	private static final Set<String> BOOLEANS = Set.of("minor", "truncatedSource", "compound");

	private final Tracking tracking;

	private final SignedIn signedIn;

	private final Options options;

	RecordForms(Tracking tracking, SignedIn signedIn, Options options) {
		this.tracking = tracking;
		this.signedIn = signedIn;
		this.options = options;
	}

	@GetMapping({ "/activities/new", "/recommendations/new" })
	String blank(HttpServletRequest request, Language language, Model model) {
		model.addAttribute("key", UUID.randomUUID());
		return form(kindOf(request), Form.empty(), null, language, model);
	}

	@PostMapping({ "/activities/new", "/recommendations/new" })
	String draft(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_key") String key, Language language, Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		model.addAttribute("key", key);
		if (sent.containsKey("_more")) {
			return form(kindOf(request), form, null, language, model);
		}
		try {
			JsonNode made = this.tracking.draft(kindOf(request), key, form.json(BOOLEANS));
			redirect.addFlashAttribute("notice", "notice." + NOUNS.get(kindOf(request)) + ".drafted");
			return "redirect:/" + kindOf(request) + "/" + made.path("id").asString();
		}
		catch (HttpClientErrorException ex) {
			model.addAttribute("key", UUID.randomUUID());
			model.addAttribute("refusal", refusal(ex));
			return form(kindOf(request), form, null, language, model);
		}
	}

	@GetMapping({ "/activities/{id}/edit", "/recommendations/{id}/edit" })
	String filled(HttpServletRequest request, @PathVariable String id, Language language, Model model) {
		JsonNode record = this.tracking.asIs(kindOf(request), id);
		model.addAttribute("version", record.path("version").asLong());
		return form(kindOf(request), Form.of(record), id, language, model);
	}

	@PostMapping({ "/activities/{id}/edit", "/recommendations/{id}/edit" })
	String edit(HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_version") long version, Language language, Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		model.addAttribute("version", version);
		if (sent.containsKey("_more")) {
			return form(kindOf(request), form, id, language, model);
		}
		try {
			this.tracking.edit(kindOf(request), id, "\"" + version + "\"", form.json(BOOLEANS));
			redirect.addFlashAttribute("notice", "notice.saved");
			return "redirect:/" + kindOf(request) + "/" + id;
		}
		catch (HttpClientErrorException ex) {
			model.addAttribute("refusal", refusal(ex));
			return form(kindOf(request), form, id, language, model);
		}
	}

	@PostMapping({ "/activities/{id}/act", "/recommendations/{id}/act" })
	String act(HttpServletRequest request, @PathVariable String id, @RequestParam("_verb") String verb,
			@RequestParam("_version") long version, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes redirect) {
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String key = sent.getOrDefault("_key", java.util.List.of(UUID.randomUUID().toString())).getFirst();
		try {
			this.tracking.act(kindOf(request), id, verb, "\"" + version + "\"", key, Form.of(sent).json(Set.of()));
			redirect.addFlashAttribute("notice", "notice." + NOUNS.get(kindOf(request)) + "." + verb);
		}
		catch (HttpClientErrorException ex) {
			redirect.addFlashAttribute("refusal", refusal(ex));
		}
		return "redirect:/" + kindOf(request) + "/" + id;
	}

	/*
	 * The first part of the path; a pattern in the mapping would lose to the pages of
	 * single records.
	 */
	private static String kindOf(HttpServletRequest request) {
		return request.getRequestURI().split("/")[1];
	}

	private String form(String kind, Form form, @Nullable String id, Language language, Model model) {
		Person person = this.signedIn.person().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
		model.addAttribute("form", form);
		model.addAttribute("id", id);
		model.addAttribute("own", this.options.own(language, person));
		model.addAttribute("organizations", this.options.organizations(language));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		if (kind.equals("activities")) {
			model.addAttribute("types", this.options.codes(language, "activity-type", ActivityPages.TYPES));
			model.addAttribute("statuses", this.options.codes(language, "activity-status", ActivityPages.STATUSES));
			model.addAttribute("roles", this.options.codes(language, "org-role", "1", "2", "3", "4"));
			model.addAttribute("rows", form.rows("participatingOrgs") + 1);
			return "activity-form";
		}
		model.addAttribute("kinds", this.options.codes(language, "kind", RecommendationPages.KINDS));
		model.addAttribute("groups", this.options.concepts(language, "affected-group"));
		model.addAttribute("documents", this.options.documents(language));
		return "recommendation-form";
	}

	/*
	 * Somebody whose session has ended signs in again; all else is said above the form.
	 */
	static Refusal refusal(HttpClientErrorException ex) {
		if (ex.getStatusCode() == HttpStatus.UNAUTHORIZED) {
			throw ex;
		}
		return Refusal.of(ex);
	}

}
