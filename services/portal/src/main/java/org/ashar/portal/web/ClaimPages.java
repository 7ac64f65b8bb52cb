package org.ashar.portal.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.Claims;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** Saying that an organization is one's own, and deciding about that. */
@Controller
class ClaimPages {

	private static final Set<String> DECISIONS = Set.of("grant", "refuse");

	private final Claims claims;

	private final Directory directory;

	private final Names names;

	private final SignedIn signedIn;

	ClaimPages(Claims claims, Directory directory, Names names, SignedIn signedIn) {
		this.claims = claims;
		this.directory = directory;
		this.names = names;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping("/organizations/{id}/claim")
	String blank(@PathVariable String id, Model model) {
		this.signedIn.required();
		return show(id, Form.empty(), UUID.randomUUID(), model);
	}

	@PostMapping("/organizations/{id}/claim")
	String claim(@PathVariable String id, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Map<String, String> claim = new HashMap<>(Map.of("organizationId", id, "evidence", form.value("evidence")));
		if (!form.value("url").isEmpty()) {
			claim.put("url", form.value("url"));
		}
		Attempt<JsonNode> attempt = Attempt.to(() -> this.claims.claim(key.toString(), claim));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.claim.submitted");
			return "redirect:/organizations/" + id;
		}
		model.addAttribute("refusal", attempt.refusal());
		return show(id, form, attempt.keyOf(key), model);
	}

	@GetMapping("/work/claims")
	String list(@RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("after"));
		Map<String, String> page = new HashMap<>(filter.values());
		page.put("state", "submitted");
		Listed<Claims.Claim> claims = this.claims.claims(page);
		model.addAttribute("claims", claims.items());
		model.addAttribute("kin", this.names
			.organizations(claims.items().stream().map(Claims.Claim::organizationId).distinct().toList()));
		model.addAttribute("next", filter.next("/work/claims", claims.next()));
		return "claims";
	}

	@PostMapping("/work/claims/{claim}")
	String decide(@PathVariable String claim, @RequestParam("_verb") String verb,
			@RequestParam("_version") long version, @RequestParam(defaultValue = "") String note,
			RedirectAttributes redirect) {
		this.signedIn.required();
		if (!DECISIONS.contains(verb)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.claims.decide(claim, verb, "\"" + version + "\"", Map.of("note", note)));
		attempt.tell(redirect, "notice.claim." + verb);
		return "redirect:/work/claims";
	}

	private String show(String id, Form form, UUID key, Model model) {
		model.addAttribute("organization", this.directory.organization(id));
		model.addAttribute("form", form);
		model.addAttribute("key", key);
		model.addAttribute("noun", "claim");
		return "claim";
	}

}
