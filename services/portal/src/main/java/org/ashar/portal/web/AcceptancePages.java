package org.ashar.portal.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Members;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Accepting an invitation into an organization. Opening the page changes nothing. */
@Controller
@RequestMapping("/member-invitations/{token}")
class AcceptancePages {

	private final Members members;

	private final Options options;

	AcceptancePages(Members members, Options options) {
		this.members = members;
		this.options = options;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader("Referrer-Policy", "no-referrer");
	}

	@GetMapping
	String show(@PathVariable String token, Language language, Model model) {
		model.addAttribute("token", token);
		Attempt<Members.Offer> attempt = Attempt.to(() -> this.members.offer(token));
		if (attempt.succeeded()) {
			Members.Offer offer = attempt.result();
			model.addAttribute("offer", offer);
			model.addAttribute("role", this.options.label(language, "members.role", offer.role()));
		}
		else {
			model.addAttribute("refusal", attempt.refusal());
		}
		return "member-invitation";
	}

	@PostMapping
	String accept(@PathVariable String token, Language language, Model model) {
		Attempt<Boolean> attempt = Attempt.to(() -> {
			this.members.accept(Map.of("token", token));
			return true;
		});
		if (attempt.succeeded()) {
			return "member-accepted";
		}
		String page = show(token, language, model);
		model.addAttribute("refusal", attempt.refusal());
		return page;
	}

}
