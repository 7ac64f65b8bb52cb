package org.ashar.portal.web;

import java.util.Set;

import org.ashar.portal.services.Tracking;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** Deciding on assessments that somebody else has proposed. */
@Controller
class ProposalPages {

	private static final Set<String> VERBS = Set.of("publish", "refuse");

	private final Tracking tracking;

	ProposalPages(Tracking tracking) {
		this.tracking = tracking;
	}

	@PostMapping("/recommendations/{id}/assessments/{assessment}")
	String decide(@PathVariable String id, @PathVariable String assessment, @RequestParam("_verb") String verb,
			@RequestParam("_version") long version, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes redirect) {
		if (!VERBS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Form form = Form.of(sent);
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.tracking.decide(id, assessment, verb, "\"" + version + "\"", form.json(Set.of(), Set.of())));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.proposal." + verb);
		}
		else {
			redirect.addFlashAttribute("refusal", attempt.refusal());
			redirect.addFlashAttribute("form", form);
		}
		return "redirect:/recommendations/" + id;
	}

}
