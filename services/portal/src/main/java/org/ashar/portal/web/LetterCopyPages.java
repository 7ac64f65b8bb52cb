package org.ashar.portal.web;

import org.ashar.portal.services.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Letters to be read in the browser, for whoever has the link. */
@Controller
class LetterCopyPages {

	private final Subscriptions subscriptions;

	LetterCopyPages(Subscriptions subscriptions) {
		this.subscriptions = subscriptions;
	}

	@GetMapping("/letters/" + LetterLink.TOKEN)
	String letter(@PathVariable String token, Model model) {
		model.addAttribute("letter", this.subscriptions.letter(token));
		return "letter";
	}

}
