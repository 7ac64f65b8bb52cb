package org.ashar.portal.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Organization;
import org.ashar.portal.services.Recommendation;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * Choosing who answers in the place of a body that was split or dissolved, or whether one
 * that did not end after all answers again.
 */
@Controller
@RequestMapping("/recommendations/{id}/readdress")
class ReaddressPages {

	private final Tracking tracking;

	private final Directory directory;

	private final SignedIn signedIn;

	private final Options options;

	ReaddressPages(Tracking tracking, Directory directory, SignedIn signedIn, Options options) {
		this.tracking = tracking;
		this.directory = directory;
		this.signedIn = signedIn;
		this.options = options;
	}

	@GetMapping
	String blank(@PathVariable String id, Language language, Model model) {
		this.signedIn.required();
		return show(id, Form.empty(), language, model);
	}

	@PostMapping
	String choose(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam("_version") long version, Language language, Model model, RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			return show(id, form, language, model);
		}
		Attempt<JsonNode> attempt = Attempt.to(() -> this.tracking.act("recommendations", id, "readdress",
				"\"" + version + "\"", UUID.randomUUID().toString(), form.json(Set.of(), Set.of())));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.recommendation.readdress");
			return "redirect:/recommendations/" + id;
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(id, form, language, model);
	}

	private String show(String id, Form form, Language language, Model model) {
		Recommendation recommendation = this.tracking.recommendation(id);
		List<String> undecided = recommendation.undecided();
		if (undecided.isEmpty() && recommendation.returning().isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		boolean ended = !undecided.isEmpty();
		Organization asked = this.directory
			.organization(ended ? undecided.getFirst() : recommendation.returning().getFirst().holder());
		model.addAttribute("recommendation", recommendation);
		model.addAttribute("asked", asked);
		model.addAttribute("ended", ended);
		model.addAttribute("form", form);
		model.addAttribute("noun", "readdress");
		model.addAttribute("heirs",
				ended ? heirs(asked, form, language) : either(recommendation.returning().getFirst(), language));
		return "readdress";
	}

	/** Of a split body one of its parts, of a dissolved one anybody who is there. */
	private List<Options.Option> heirs(Organization ended, Form form, Language language) {
		List<String> heirs = ended.successors().stream().map(Organization.Succession::organizationId).toList();
		return this.options.organizations(language, heirs, form.wanted())
			.stream()
			.filter((option) -> heirs.isEmpty() || heirs.contains(option.value()))
			.filter((option) -> !option.value().equals(ended.id()))
			.toList();
	}

	/** The body that lives again, or the one that is asked now. */
	private List<Options.Option> either(Recommendation.Returning returning, Language language) {
		List<String> two = List.of(returning.body(), returning.holder());
		return this.options.organizations(language, two)
			.stream()
			.filter((option) -> two.contains(option.value()))
			.toList();
	}

}
