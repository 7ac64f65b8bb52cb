package org.ashar.portal.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Announcements;
import org.ashar.portal.services.SignedIn;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where an announcement is written: in up to three languages, and for whom. */
@Controller
@RequestMapping(AnnouncementPages.PATH)
class AnnouncementFormPages {

	private static final String[] KINDS = { "topic", "area", "type" };

	private final Announcements announcements;

	private final SignedIn signedIn;

	private final Options options;

	AnnouncementFormPages(Announcements announcements, SignedIn signedIn, Options options) {
		this.announcements = announcements;
		this.signedIn = signedIn;
		this.options = options;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		return form(Form.empty(), null, null, UUID.randomUUID(), language, model);
	}

	@PostMapping("/new")
	String compose(@RequestParam("_key") UUID key, @RequestParam MultiValueMap<String, String> sent, Language language,
			Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<Announcements.Announcement> attempt = Attempt
			.to(() -> this.announcements.compose(key.toString(), body(form)));
		if (attempt.succeeded()) {
			model.asMap().clear();
			return "redirect:" + AnnouncementPages.PATH + "/" + attempt.result().id();
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, null, null, attempt.away() ? key : UUID.randomUUID(), language, model);
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable String id, Language language, Model model) {
		this.signedIn.required();
		JsonNode known = this.announcements.raw(id);
		return form(filled(known), id, known.path("version").asLong(), null, language, model);
	}

	@PostMapping("/{id}/edit")
	String save(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<Announcements.Announcement> attempt = Attempt
			.to(() -> this.announcements.edit(id, AnnouncementPages.tag(version), body(form)));
		if (attempt.succeeded()) {
			model.asMap().clear();
			return "redirect:" + AnnouncementPages.PATH + "/" + attempt.result().id();
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, id, version, null, language, model);
	}

	private String form(Form form, @Nullable String id, @Nullable Long version, @Nullable UUID key, Language language,
			Model model) {
		this.signedIn.required();
		model.addAttribute("form", form);
		model.addAttribute("id", id);
		model.addAttribute("version", version);
		model.addAttribute("key", key);
		model.addAttribute("path", AnnouncementPages.PATH);
		model.addAttribute("noun", "announcement");
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topic[]")));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("area[]")));
		model.addAttribute("types", RecordTypes.options(this.options, language));
		return "announcement-form";
	}

	private static Form filled(JsonNode known) {
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		fields.set("subject", known.path("subject"));
		fields.set("body", known.path("body"));
		fields.set("language", known.path("audience").path("languages"));
		known.path("audience")
			.path("criteria")
			.forEach((one) -> fields.withArray(one.path("kind").asString()).add(one.path("value").asString()));
		return Form.of(fields);
	}

	/** A field that is not filled in is left out, for the service to say so. */
	private static ObjectNode body(Form form) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		for (String field : new String[] { "subject", "body" }) {
			for (Language language : Language.values()) {
				String text = form.value(field + "." + language.tag());
				if (!text.isBlank()) {
					body.withObjectProperty(field).put(language.tag(), text);
				}
			}
		}
		ObjectNode audience = body.putObject("audience");
		for (String kind : KINDS) {
			form.all(kind + "[]")
				.forEach((value) -> audience.withArray("criteria").addObject().put("kind", kind).put("value", value));
		}
		form.all("language[]").forEach((tag) -> audience.withArray("languages").add(tag));
		return body;
	}

}
