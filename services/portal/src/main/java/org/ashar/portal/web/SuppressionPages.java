package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
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
 * Addresses that get no letters: why, since when, with what a server said, and never the
 * address itself. One goes in by a form, and letters may go there again for a reason.
 */
@Controller
@RequestMapping(SuppressionPages.PATH)
class SuppressionPages {

	static final String PATH = "/work/letters/suppressed";

	private final LetterDesk desk;

	private final SignedIn signedIn;

	private final AddressRelease release;

	SuppressionPages(LetterDesk desk, SignedIn signedIn, AddressRelease release) {
		this.desk = desk;
		this.signedIn = signedIn;
		this.release = release;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@RequestParam Map<String, String> query, Model model) {
		return page(Form.empty(), query, model);
	}

	private String page(Form form, Map<String, String> query, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("after"));
		Listed<LetterDesk.Suppression> page = this.desk.suppressions(filter.values());
		model.addAttribute("form", form);
		model.addAttribute("noun", "suppressed");
		model.addAttribute("addresses", page.items());
		model.addAttribute("next", filter.next(PATH, page.next()));
		return "letters-suppressed";
	}

	/** No letters to this address any more. */
	@PostMapping
	String suppress(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		this.signedIn.required();
		Form form = Form.of(sent);
		Attempt<?> attempt = Attempt.to(() -> this.desk
			.suppress(Map.of("email", form.value("email").strip(), "note", form.value("note").strip())));
		if (!attempt.succeeded()) {
			model.addAttribute("refusal", attempt.refusal());
			return page(form, Map.of(), model);
		}
		redirect.addFlashAttribute("notice", "notice.letter.suppressed");
		return "redirect:" + PATH;
	}

	/** Letters may go to the address again. */
	@PostMapping("/{id}/release")
	String release(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
		this.release.of(id, version, note, redirect);
		return "redirect:" + PATH;
	}

}
