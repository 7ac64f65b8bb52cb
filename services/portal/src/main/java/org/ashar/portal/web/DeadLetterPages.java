package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.DeadLetter;
import org.ashar.portal.services.DeadLetters;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where admins settle messages that a service could not handle; identity refuses
 * everybody else.
 */
@Controller
@RequestMapping("/work/dead-letters")
class DeadLetterPages {

	private static final String PATH = "/work/dead-letters";

	private static final List<String> STATES = List.of("waiting", "replayed", "discarded");

	private final DeadLetters letters;

	private final SignedIn signedIn;

	DeadLetterPages(DeadLetters letters, SignedIn signedIn) {
		this.letters = letters;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "waiting") String state, @RequestParam(defaultValue = "") String after,
			Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(Map.of("state", state, "after", after), Set.of("state", "after"));
		Listed<DeadLetter> page = this.letters.page(filter.values());
		model.addAttribute("states", STATES);
		model.addAttribute("state", state);
		model.addAttribute("letters", page.items());
		model.addAttribute("next", filter.next(PATH, page.next()));
		return "dead-letters";
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		this.signedIn.required();
		model.addAttribute("letter", this.letters.one(id));
		return "dead-letter";
	}

	@PostMapping("/{id}/replay")
	String replay(@PathVariable String id, @RequestParam("_version") long version, Model model,
			RedirectAttributes redirect) {
		return settled(id, () -> this.letters.replay(id, tag(version)), "", model, redirect);
	}

	@PostMapping("/{id}/discard")
	String discard(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes redirect) {
		return settled(id, () -> this.letters.discard(id, tag(version), Map.of("reason", reason.strip())), reason,
				model, redirect);
	}

	private String settled(String id, Supplier<DeadLetter> write, String reason, Model model,
			RedirectAttributes redirect) {
		Attempt<DeadLetter> attempt = Attempt.to(write);
		if (!attempt.succeeded()) {
			model.addAttribute("refusal", attempt.refusal());
			model.addAttribute("reason", reason);
			return one(id, model);
		}
		if (!attempt.result().open()) {
			redirect.addFlashAttribute("notice", "notice.dead-letter." + attempt.result().state());
		}
		return "redirect:" + PATH + "/{id}";
	}

	private static String tag(long version) {
		return "\"" + version + "\"";
	}

}
