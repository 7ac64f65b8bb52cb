package org.ashar.portal.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Organization;
import org.ashar.portal.services.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * Saying what became of an organization, that this was a mistake, or that it is called
 * otherwise.
 */
@Controller
@RequestMapping("/organizations/{id}/{verb:succession|rename|revoke-succession}")
class SuccessionPages {

	private static final String[] ENDINGS = { "renamed", "merged", "split", "dissolved" };

	private final Directory directory;

	private final SignedIn signedIn;

	private final Options options;

	SuccessionPages(Directory directory, SignedIn signedIn, Options options) {
		this.directory = directory;
		this.signedIn = signedIn;
		this.options = options;
	}

	@GetMapping
	String blank(@PathVariable String id, @PathVariable String verb, Language language, Model model) {
		this.signedIn.required();
		return show(id, verb, Form.empty(), language, model);
	}

	@PostMapping
	String say(@PathVariable String id, @PathVariable String verb, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_version") long version, Language language, Model model, RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			return show(id, verb, form, language, model);
		}
		Attempt<JsonNode> attempt = Attempt.to(() -> this.directory.act("organizations", id, verb,
				"\"" + version + "\"", UUID.randomUUID().toString(), form.json(Set.of(), Set.of())));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.organization." + verb);
			return "redirect:/organizations/" + id;
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(id, verb, form, language, model);
	}

	private String show(String id, String verb, Form form, Language language, Model model) {
		Organization organization = this.directory.organization(id);
		model.addAttribute("organization", organization);
		model.addAttribute("form", form);
		model.addAttribute("noun", "succession");
		model.addAttribute("verb", verb);
		model.addAttribute("endings", this.options.codes(language, "identity", ENDINGS));
		model.addAttribute("others",
				!verb.equals("succession") ? List.of()
						: this.options.organizations(language, form.all("successors[]"), form.wanted())
							.stream()
							.filter((option) -> !option.value().equals(id))
							.toList());
		return "succession";
	}

}
