package org.ashar.portal.web;

import java.util.Map;

import org.ashar.portal.services.Events;
import org.ashar.portal.services.Knowledge;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what Ashar is for, what was asked for, and what is going on. */
@Controller
class HomePage {

	private final Knowledge knowledge;

	private final Tracking tracking;

	private final Events events;

	private final Names names;

	HomePage(Knowledge knowledge, Tracking tracking, Events events, Names names) {
		this.knowledge = knowledge;
		this.tracking = tracking;
		this.events = events;
		this.names = names;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("searching", true);
		model.addAttribute("changes", Part.of(() -> this.knowledge.search(Map.of("limit", "5")).items()));
		model.addAttribute("activities", Part.of(() -> this.tracking.activities(Map.of("limit", "4")).items()));
		model.addAttribute("recommendations",
				Part.of(() -> this.tracking.recommendations(Map.of("limit", "4")).items()));
		model.addAttribute("events", Part.of(() -> this.events.events(Map.of("when", "ahead", "limit", "4")).items()));
		model.addAttribute("topics", this.names.concepts("topic"));
		return "home";
	}

	/** Browsers ask for it unbidden on pages that name no icon. */
	@GetMapping("/favicon.ico")
	String icon() {
		return "redirect:/assets/favicon.svg";
	}

}
