package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Centre;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people are helped, as anybody sees it. */
@Controller
class CentrePages {

	private final Directory directory;

	private final Names names;

	private final Options options;

	CentrePages(Directory directory, Names names, Options options) {
		this.directory = directory;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/centres")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, Set.of("organization", "area", "after"));
		Part<Listed<Centre>> found = Part.of(() -> this.directory.centres(filter.values()));
		Listed<Centre> page = found.value();
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (page != null) ? filter.next("/centres", page.next()) : null);
		model.addAttribute("organizations", (page != null)
				? this.names.organizations(page.items().stream().map(Centre::organizationId).distinct().toList())
				: Map.of());
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "centres";
	}

	@GetMapping("/centres/{id}")
	String one(@PathVariable String id, Model model) {
		Centre centre = this.directory.centre(id);
		model.addAttribute("centre", centre);
		model.addAttribute("organizations", this.names.organizations(List.of(centre.organizationId())));
		model.addAttribute("areas", this.names.concepts("area"));
		return "centre";
	}

}
