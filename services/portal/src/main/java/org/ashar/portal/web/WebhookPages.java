package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where people register their programs, which then hear of news by signed requests. A
 * secret is shown once, on the page that answers the form, and kept in no session.
 */
@Controller
@RequestMapping(WebhookPages.PATH)
class WebhookPages {

	static final String PATH = "/work/webhooks";

	private static final Set<String> STEPS = Set.of("enable", "disable");

	private final Webhooks webhooks;

	private final SignedIn signedIn;

	private final CriteriaForm criteria;

	WebhookPages(Webhooks webhooks, SignedIn signedIn, CriteriaForm criteria) {
		this.webhooks = webhooks;
		this.signedIn = signedIn;
		this.criteria = criteria;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(Model model) {
		this.signedIn.required();
		model.addAttribute("webhooks", this.webhooks.list().items());
		return "webhooks";
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		Person person = this.signedIn.required();
		ObjectNode usual = JsonNodeFactory.instance.objectNode();
		usual.put("contact", person.email()).put("language", language.tag());
		return form(Form.of(usual), null, UUID.randomUUID(), language, model);
	}

	@PostMapping("/new")
	String register(@RequestParam("_key") UUID key, @RequestParam MultiValueMap<String, String> sent, Language language,
			Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<Webhooks.Webhook> attempt = Attempt.to(() -> this.webhooks.register(key.toString(), body(form)));
		if (attempt.succeeded()) {
			return shown(attempt.result(), Filter.of(Map.of(), Set.of()), model);
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, null, attempt.keyOf(key), language, model);
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, @RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		return shown(this.webhooks.webhook(id), Filter.of(query, Set.of("after")), model);
	}

	private String shown(Webhooks.Webhook webhook, Filter filter, Model model) {
		Listed<Webhooks.Message> page = this.webhooks.deliveries(webhook.id(), filter.values());
		model.addAttribute("webhook", webhook);
		model.addAttribute("messages", page.items());
		model.addAttribute("key", UUID.randomUUID());
		model.addAttribute("next", filter.next(PATH + "/" + webhook.id(), page.next()));
		return "webhook";
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable String id, Language language, Model model) {
		this.signedIn.required();
		JsonNode known = this.webhooks.raw(id);
		return form(filled(known), new CriteriaForm.Known(id, known.path("version").asLong()), null, language, model);
	}

	@PostMapping("/{id}/edit")
	String save(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<Webhooks.Webhook> attempt = Attempt
			.to(() -> this.webhooks.change(id, AnnouncementPages.tag(version), body(form)));
		if (attempt.succeeded()) {
			model.asMap().clear();
			redirect.addFlashAttribute("notice", "notice.saved");
			return "redirect:" + PATH + "/{id}";
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, new CriteriaForm.Known(id, version), null, language, model);
	}

	@PostMapping("/{id}/secret")
	String rotate(@PathVariable String id, @RequestParam("_version") long version, Model model,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<Webhooks.Webhook> attempt = Attempt
			.to(() -> this.webhooks.step(id, "secret", AnnouncementPages.tag(version)));
		if (attempt.succeeded()) {
			return shown(attempt.result(), Filter.of(Map.of(), Set.of()), model);
		}
		redirect.addFlashAttribute("refusal", attempt.refusal());
		return "redirect:" + PATH + "/{id}";
	}

	@PostMapping("/{id}/test")
	String test(@PathVariable String id, @RequestParam("_key") UUID key, RedirectAttributes redirect) {
		this.signedIn.required();
		return after(Attempt.to(() -> this.webhooks.test(id, key.toString())), "test", redirect);
	}

	@PostMapping("/{id}/act")
	String step(@PathVariable String id, @RequestParam("_verb") String verb, @RequestParam("_version") long version,
			RedirectAttributes redirect) {
		this.signedIn.required();
		String step = STEPS.contains(verb) ? verb : "disable";
		return after(Attempt.to(() -> this.webhooks.step(id, step, AnnouncementPages.tag(version))), step, redirect);
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String id, RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<Boolean> attempt = Attempt.to(() -> {
			this.webhooks.remove(id);
			return true;
		});
		after(attempt, "remove", redirect);
		return attempt.succeeded() ? "redirect:" + PATH : "redirect:" + PATH + "/{id}";
	}

	private static String after(Attempt<?> attempt, String step, RedirectAttributes redirect) {
		attempt.tell(redirect, "notice.webhook." + step);
		return "redirect:" + PATH + "/{id}";
	}

	private String form(Form form, CriteriaForm.@Nullable Known known, @Nullable UUID key, Language language,
			Model model) {
		this.criteria.show(form, known, key, language, model);
		model.addAttribute("path", PATH);
		model.addAttribute("noun", "webhook");
		return "webhook-form";
	}

	private static Form filled(JsonNode known) {
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		for (String field : new String[] { "url", "contact", "language" }) {
			fields.set(field, known.path(field));
		}
		CriteriaForm.fill(known.path("criteria"), fields);
		return Form.of(fields);
	}

	private static ObjectNode body(Form form) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		for (String field : new String[] { "url", "contact", "language" }) {
			if (!form.value(field).isEmpty()) {
				body.put(field, form.value(field));
			}
		}
		body.putArray("criteria");
		CriteriaForm.add(form, body);
		return body;
	}

}
