package org.ashar.portal.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.portal.services.Activity;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Organization;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.Recommendation;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.SourceDocument;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What waits for whoever is signed in, by her roles. The lists are the services'; the
 * page only joins them.
 */
@Controller
class WorkPages {

	private final Directory directory;

	private final Tracking tracking;

	private final Events events;

	private final SignedIn signedIn;

	private final Clock clock;

	WorkPages(Directory directory, Tracking tracking, Events events, SignedIn signedIn, Clock clock) {
		this.directory = directory;
		this.tracking = tracking;
		this.events = events;
		this.signedIn = signedIn;
		this.clock = clock;
	}

	@GetMapping("/work")
	String work(Model model) {
		Person person = this.signedIn.required();
		model.addAttribute("keeper", person.is("curator") || !person.organizations("org-owner").isEmpty());
		model.addAttribute("work", List.of(Part.of(this.directory::work), Part.of(this.tracking::work)));
		model.addAttribute("today", CivilDay.today(this.clock));
		own(person, model);
		review(person, model);
		decide(person, model);
		return "work";
	}

	private void own(Person person, Model model) {
		Map<String, String> mine = Map.of("mine", "true", "limit", "50");
		model.addAttribute("mine", organizations(mine));
		model.addAttribute("myActivities", activities(mine));
		boolean writer = !person.organizations("org-owner", "org-editor", "org-contributor").isEmpty();
		if (writer) {
			model.addAttribute("myDocuments", documents(mine));
		}
		if (writer || person.ownsEvents()) {
			model.addAttribute("myEvents", events(mine));
		}
		model.addAttribute("host", writer || person.is("curator"));
	}

	private void review(Person person, Model model) {
		if (person.is("curator", "admin")) {
			Map<String, String> unpublished = Map.of("editorialState", "draft", "limit", "50");
			model.addAttribute("drafts", recommendations(Map.of("editorialState", "draft", "limit", "50")));
			model.addAttribute("undecided", recommendations(Map.of("undecided", "true", "limit", "50")));
			model.addAttribute("documents", documents(unpublished));
			model.addAttribute("unannounced", events(Map.of("state", "draft", "limit", "50")));
			model.addAttribute("indicators", Part.of(() -> this.tracking.indicators(unpublished).items()));
		}
	}

	/* Assessments that somebody else has proposed; the service knows which. */
	private void decide(Person person, Model model) {
		if (person.mayBe("assessor", "focal-point")) {
			model.addAttribute("ownProposals", recommendations(Map.of("proposed", "true", "limit", "50")));
		}
		if (person.is("curator", "verifier") || person.mayBe("assessor", "focal-point")) {
			model.addAttribute("proposed", recommendations(Map.of("pending", "true", "limit", "50")));
		}
	}

	private Part<List<Organization>> organizations(Map<String, String> filter) {
		return Part.of(() -> this.directory.organizations(filter).items());
	}

	private Part<List<Activity>> activities(Map<String, String> filter) {
		return Part.of(() -> this.tracking.activities(filter).items());
	}

	private Part<List<Event>> events(Map<String, String> filter) {
		return Part.of(() -> this.events.events(filter).items());
	}

	private Part<List<SourceDocument>> documents(Map<String, String> filter) {
		return Part.of(() -> this.tracking.documents(filter).items());
	}

	private Part<List<Recommendation>> recommendations(Map<String, String> filter) {
		return Part.of(() -> this.tracking.recommendations(filter).items());
	}

}
