package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Organization;
import org.ashar.portal.services.Part;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The directory of organizations, as anybody sees it. */
@Controller
class OrganizationPages {

	static final Set<String> FILTERS = Set.of("q", "group", "classification", "area", "topic", "after");

	private final Directory directory;

	private final Names names;

	private final Options options;

	OrganizationPages(Directory directory, Names names, Options options) {
		this.directory = directory;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/organizations")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, FILTERS);
		Part<Listed<Organization>> found = Part.of(() -> this.directory.organizations(filter.values()));
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next",
				(found.value() != null) ? filter.next("/organizations", found.value().next()) : null);
		model.addAttribute("groups", this.options.codes(language, "group", OrganizationForm.GROUPS));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "organizations";
	}

	@GetMapping("/organizations/{id}")
	Object one(@PathVariable String id, Model model) {
		Organization organization = this.directory.organization(id);
		if (organization.mergedInto() != null) {
			return elsewhere(organization.mergedInto());
		}
		model.addAttribute("organization", organization);
		model.addAttribute("parent", (organization.parentId() != null)
				? this.names.organizations(List.of(organization.parentId())) : Map.of());
		model.addAttribute("alliances", this.names.organizations(organization.memberOf()));
		model.addAttribute("units",
				Part.of(() -> this.directory.organizations(Map.of("parent", id, "limit", "100")).items()));
		model.addAttribute("kin",
				this.names.organizations(
						Stream.concat(organization.predecessors().stream(), organization.successors().stream())
							.map(Organization.Succession::organizationId)
							.distinct()
							.toList()));
		model.addAttribute("living", organization.successors().isEmpty() ? new Part<>(List.of())
				: Part.of(() -> this.directory.successors(id).items()));
		model.addAttribute("topics", this.names.concepts("topic"));
		model.addAttribute("areas", this.names.concepts("area"));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Form.empty());
		}
		return "organization";
	}

	/* For good: who looked for the double is better off with the record that stays. */
	private static RedirectView elsewhere(String id) {
		RedirectView view = new RedirectView("/organizations/" + id, true);
		view.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
		return view;
	}

}
