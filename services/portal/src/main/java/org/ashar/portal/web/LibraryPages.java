package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Indicator;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.PublicPerson;
import org.ashar.portal.services.SourceDocument;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents, figures and persons: what the record rests on, and who speaks in it. */
@Controller
class LibraryPages {

	private final Tracking tracking;

	private final Directory directory;

	private final Names names;

	LibraryPages(Tracking tracking, Directory directory, Names names) {
		this.tracking = tracking;
		this.directory = directory;
		this.names = names;
	}

	@GetMapping("/documents")
	String documents(@RequestParam Map<String, String> query, Model model) {
		Filter filter = Filter.of(query, Set.of("q", "category", "publisher", "after"));
		Part<Listed<SourceDocument>> found = Part.of(() -> this.tracking.documents(filter.values()));
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (found.value() != null) ? filter.next("/documents", found.value().next()) : null);
		return "documents";
	}

	@GetMapping("/documents/{id}")
	String document(@PathVariable String id, Model model) {
		SourceDocument document = this.tracking.document(id);
		model.addAttribute("document", document);
		model.addAttribute("organizations", this.names.organizations(document.publishers()));
		model.addAttribute("recommendations",
				Part.of(() -> this.tracking.recommendations(Map.of("document", id, "limit", "100")).items()));
		return "document";
	}

	@GetMapping("/indicators")
	String indicators(@RequestParam Map<String, String> query, Model model) {
		Filter filter = Filter.of(query, Set.of("q", "topic", "area", "after"));
		Part<Listed<Indicator>> found = Part.of(() -> this.tracking.indicators(filter.values()));
		model.addAttribute("found", found);
		model.addAttribute("next", (found.value() != null) ? filter.next("/indicators", found.value().next()) : null);
		return "indicators";
	}

	@GetMapping("/people/{id}")
	String person(@PathVariable String id, Model model) {
		PublicPerson person = this.directory.person(id);
		List<String> organizations = person.memberships()
			.stream()
			.map(PublicPerson.Membership::organizationId)
			.toList();
		model.addAttribute("named", person);
		model.addAttribute("organizations", this.names.organizations(organizations));
		return "person";
	}

}
