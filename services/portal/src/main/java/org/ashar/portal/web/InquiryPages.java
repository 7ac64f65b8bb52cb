package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.LetterDesk;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.SignedIn;
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

/**
 * What was sent to somebody who asks: found by the address, which stands in a form and in
 * no address line, for a reason that is kept.
 */
@Controller
@RequestMapping(InquiryPages.PATH)
class InquiryPages {

	static final String PATH = "/work/letters/history";

	private final LetterDesk desk;

	private final SignedIn signedIn;

	private final AddressRelease release;

	InquiryPages(LetterDesk desk, SignedIn signedIn, AddressRelease release) {
		this.desk = desk;
		this.signedIn = signedIn;
		this.release = release;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String ask(@RequestParam Map<String, String> query, Model model) {
		return form(Form.empty(), query, UUID.randomUUID(), model);
	}

	private String form(Form form, Map<String, String> query, UUID key, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("after"));
		Listed<LetterDesk.Inquiry> page = this.desk.inquiries(filter.values());
		model.addAttribute("form", form);
		model.addAttribute("key", key);
		model.addAttribute("noun", "inquiry");
		model.addAttribute("inquiries", page.items());
		model.addAttribute("next", filter.next(PATH, page.next()));
		return "letters-inquiry";
	}

	@PostMapping
	String look(@RequestParam("_key") UUID key, @RequestParam MultiValueMap<String, String> sent, Language language,
			Model model) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<LetterDesk.History> attempt = Attempt.to(() -> this.desk.look(key.toString(),
				Map.of("email", form.value("email"), "reason", form.value("reason"))));
		if (!attempt.succeeded()) {
			model.addAttribute("refusal", attempt.refusal());
			return form(form, Map.of(), attempt.keyOf(key), model);
		}
		LetterDesk.History history = attempt.result();
		model.addAttribute("history", history);
		model.addAttribute("email", form.value("email"));
		model.addAttribute("reason", form.value("reason"));
		model.addAttribute("city",
				history.subscriber() == null ? "" : Zones.city(language, history.subscriber().timeZone()));
		return "letters-history";
	}

	/** Letters may go to the address again. */
	@PostMapping("/release/{id}")
	String release(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
		this.release.of(id, version, note, redirect);
		return "redirect:" + PATH;
	}

}
