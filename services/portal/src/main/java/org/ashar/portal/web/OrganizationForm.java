package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Organization;
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

/** Registering and editing an organization, and the steps of its life. */
@Controller
class OrganizationForm {

	static final String[] GROUPS = { "state", "ngo", "diaspora", "union", "employer", "media", "donor", "academia",
			"international" };

	static final String[] CLASSIFICATIONS = { "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "80",
			"90" };

	private static final Set<String> VERBS = Set.of("submit", "request-changes", "verify", "publish", "reject",
			"suspend", "reinstate", "archive");

	private static final Set<String> BOOLEANS = Set.of("minor");

	private final Directory directory;

	private final Options options;

	OrganizationForm(Directory directory, Options options) {
		this.directory = directory;
		this.options = options;
	}

	@GetMapping("/organizations/new")
	String blank(Language language, Model model) {
		model.addAttribute("key", UUID.randomUUID());
		return form(Form.empty(), null, language, model);
	}

	@PostMapping("/organizations/new")
	String register(@RequestParam MultiValueMap<String, String> sent, @RequestParam("_key") String key,
			Language language, Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		if (sent.containsKey("_more")) {
			model.addAttribute("key", key);
			return form(form, null, language, model);
		}
		try {
			Organization made = this.directory.register(key, form.json(BOOLEANS));
			redirect.addFlashAttribute("notice", "notice.organization.registered");
			return "redirect:/organizations/" + made.id();
		}
		catch (HttpClientErrorException ex) {
			model.addAttribute("key", UUID.randomUUID());
			model.addAttribute("refusal", RecordForms.refusal(ex));
			return form(form, null, language, model);
		}
	}

	@GetMapping("/organizations/{id}/edit")
	String filled(@PathVariable String id, Language language, Model model) {
		JsonNode organization = this.directory.organizationAsIs(id);
		model.addAttribute("version", organization.path("version").asLong());
		return form(Form.of(organization), id, language, model);
	}

	@PostMapping("/organizations/{id}/edit")
	String edit(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_version") long version, Language language, Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		model.addAttribute("version", version);
		if (sent.containsKey("_more")) {
			return form(form, id, language, model);
		}
		try {
			this.directory.edit(id, "\"" + version + "\"", form.json(BOOLEANS));
			redirect.addFlashAttribute("notice", "notice.saved");
			return "redirect:/organizations/" + id;
		}
		catch (HttpClientErrorException ex) {
			model.addAttribute("refusal", RecordForms.refusal(ex));
			return form(form, id, language, model);
		}
	}

	@PostMapping("/organizations/{id}/act")
	String act(@PathVariable String id, @RequestParam("_verb") String verb, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		try {
			this.directory.act(id, verb, "\"" + version + "\"", Form.of(sent).json(Set.of()));
			redirect.addFlashAttribute("notice", "notice.organization." + verb);
		}
		catch (HttpClientErrorException ex) {
			redirect.addFlashAttribute("refusal", RecordForms.refusal(ex));
		}
		return "redirect:/organizations/" + id;
	}

	private String form(Form form, @Nullable String id, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("id", id);
		model.addAttribute("groups", this.options.codes(language, "group", GROUPS));
		model.addAttribute("classifications", this.options.codes(language, "classification", CLASSIFICATIONS));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		model.addAttribute("rows",
				Map.of("alternateNames", form.rows("alternateNames") + 1, "identifiers", form.rows("identifiers") + 1,
						"locations", form.rows("locations") + 1, "contactPoints", form.rows("contactPoints") + 1));
		return "organization-form";
	}

}
