package org.ashar.portal.web;

import java.util.Map;
import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.SourceDocument;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents: what the record rests on. */
@Controller
class DocumentPages {

	private static final Set<String> FILTERS = Set.of("q", "category", "publisher", "after");

	private final Tracking tracking;

	private final SignedIn signedIn;

	private final Names names;

	private final Options options;

	DocumentPages(Tracking tracking, SignedIn signedIn, Names names, Options options) {
		this.tracking = tracking;
		this.signedIn = signedIn;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/documents")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, FILTERS);
		Part<Listed<SourceDocument>> found = Part.of(() -> this.tracking.documents(filter.values()));
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (found.value() != null) ? filter.next("/documents", found.value().next()) : null);
		model.addAttribute("categories", this.options.codes(language, "category", DocumentForm.CATEGORIES));
		return "documents";
	}

	@GetMapping("/documents/{id}")
	String one(@PathVariable String id, Language language, Model model) {
		SourceDocument document = this.tracking.document(id);
		model.addAttribute("document", document);
		model.addAttribute("category", this.options.label(language, "category", document.category()));
		model.addAttribute("tags",
				document.languages().stream().map((tag) -> this.options.label(language, "tag", tag)).toList());
		model.addAttribute("organizations", this.names.organizations(document.publishers()));
		model.addAttribute("recommendations",
				Part.of(() -> this.tracking.recommendations(Map.of("document", id, "limit", "100")).items()));
		model.addAttribute("publishing",
				this.signedIn.person().filter((person) -> mayEdit(person, document)).isPresent());
		return "document";
	}

	/* As the activities service has it: contributors edit drafts only. */
	private static boolean mayEdit(Person person, SourceDocument document) {
		String[] roles = document.editorialState().equals("draft")
				? new String[] { "org-owner", "org-editor", "org-contributor" }
				: new String[] { "org-owner", "org-editor" };
		return document.publishers().stream().anyMatch((publisher) -> person.isFor(publisher, roles));
	}

}
