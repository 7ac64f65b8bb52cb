package org.ashar.portal.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
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

	/* Nobody chooses these here, but they may have been chosen by a program. */
	private static final List<String> OTHERS = List.of("record", "person", "search");

	private final Announcements announcements;

	private final SignedIn signedIn;

	private final CriteriaForm criteria;

	private final Options options;

	AnnouncementFormPages(Announcements announcements, SignedIn signedIn, CriteriaForm criteria, Options options) {
		this.announcements = announcements;
		this.signedIn = signedIn;
		this.criteria = criteria;
		this.options = options;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		return form(Form.empty(), null, UUID.randomUUID(), language, model);
	}

	@PostMapping("/new")
	String compose(@RequestParam("_key") UUID key, @RequestParam MultiValueMap<String, String> sent, Language language,
			Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			return form(form, null, key, language, model);
		}
		Attempt<Announcements.Announcement> attempt = Attempt
			.to(() -> this.announcements.compose(key.toString(), body(form)));
		if (attempt.succeeded()) {
			model.asMap().clear();
			return "redirect:" + AnnouncementPages.PATH + "/" + attempt.result().id();
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, null, attempt.keyOf(key), language, model);
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable String id, Language language, Model model) {
		this.signedIn.required();
		JsonNode known = this.announcements.raw(id);
		return form(filled(known), new CriteriaForm.Known(id, known.path("version").asLong()), null, language, model);
	}

	@PostMapping("/{id}/edit")
	String save(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		CriteriaForm.Known known = new CriteriaForm.Known(id, version);
		if (Form.goesOn(sent)) {
			return form(form, known, null, language, model);
		}
		Attempt<Announcements.Announcement> attempt = Attempt
			.to(() -> this.announcements.edit(id, AnnouncementPages.tag(version), body(form)));
		if (attempt.succeeded()) {
			model.asMap().clear();
			return "redirect:" + AnnouncementPages.PATH + "/" + attempt.result().id();
		}
		model.addAttribute("refusal", attempt.refusal());
		return form(form, known, null, language, model);
	}

	private String form(Form form, CriteriaForm.@Nullable Known known, @Nullable UUID key, Language language,
			Model model) {
		this.signedIn.required();
		this.criteria.show(form, known, key, language, model);
		model.addAttribute("organizations",
				this.options.organizations(language, CriteriaForm.chosen(form, "body"), form.wanted()));
		model.addAttribute("others", (known != null) ? others(form, known.id()) : List.of());
		model.addAttribute("path", AnnouncementPages.PATH);
		model.addAttribute("noun", "announcement");
		return "announcement-form";
	}

	/* By name, as far as somebody can be asked for the names. */
	private List<Announcements.Followed> others(Form form, String id) {
		Attempt<Announcements.Announcement> known = Attempt.to(() -> this.announcements.announcement(id));
		Stream<Announcements.Followed> others = known.succeeded() ? known.result().audience().criteria().stream()
				: OTHERS.stream()
					.flatMap((kind) -> CriteriaForm.chosen(form, kind)
						.stream()
						.map((value) -> new Announcements.Followed(kind, value, Text.of(value, value, value))));
		return others.filter((one) -> OTHERS.contains(one.kind())).toList();
	}

	private static Form filled(JsonNode known) {
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		fields.set("subject", known.path("subject"));
		fields.set("body", known.path("body"));
		fields.set("language", known.path("audience").path("languages"));
		CriteriaForm.fill(known.path("audience").path("criteria"), fields);
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
		CriteriaForm.add(form, audience);
		form.all("language[]").forEach((tag) -> audience.withArray("languages").add(tag));
		return body;
	}

}
