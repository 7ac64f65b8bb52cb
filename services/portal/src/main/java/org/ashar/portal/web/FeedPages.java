package org.ashar.portal.web;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Names;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which feeds there are, for people who bring one to their reader. */
@Controller
class FeedPages {

	private final Names names;

	FeedPages(Names names) {
		this.names = names;
	}

	@GetMapping("/feeds")
	String feeds(Language language, Model model) {
		model.addAttribute("branches", TopicTree.of(this.names.concepts("topic"), language));
		return "feeds";
	}

}
