package org.ashar.portal.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.PublicPerson;
import org.ashar.portal.services.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the directory: who speaks for whom. */
@Controller
class PeoplePages {

	private final Directory directory;

	private final SignedIn signedIn;

	private final Names names;

	PeoplePages(Directory directory, SignedIn signedIn, Names names) {
		this.directory = directory;
		this.signedIn = signedIn;
		this.names = names;
	}

	@GetMapping("/people")
	String list(@RequestParam Map<String, String> query, Model model) {
		Filter filter = Filter.of(query, Set.of("organization", "after"));
		Part<Listed<PublicPerson>> found = Part.of(() -> this.directory.people(filter.values()));
		Listed<PublicPerson> page = found.value();
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (page != null) ? filter.next("/people", page.next()) : null);
		model.addAttribute("of",
				Optional.of(filter.value("organization"))
					.filter((id) -> !id.isEmpty())
					.flatMap(this.names::organization)
					.orElse(null));
		model.addAttribute("organizations",
				(page != null) ? this.names.organizations(
						page.items().stream().flatMap((one) -> one.organizations().stream()).distinct().toList())
						: Map.of());
		model.addAttribute("keeper", this.signedIn.person().filter(PeoplePages::keepsPeople).isPresent());
		return "people";
	}

	@GetMapping("/people/{id}")
	String one(@PathVariable String id, Model model) {
		PublicPerson named = this.directory.person(id);
		model.addAttribute("named", named);
		model.addAttribute("organizations", this.names.organizations(named.organizations()));
		model.addAttribute("keeper", this.signedIn.person().filter((person) -> mayEdit(person, named)).isPresent());
		return "person";
	}

	/*
	 * As the directory has it: curators, and the owners of an organization for its
	 * people.
	 */
	private static boolean keepsPeople(Person person) {
		return person.is("curator") || !person.organizations("org-owner").isEmpty();
	}

	private static boolean mayEdit(Person person, PublicPerson named) {
		return person.is("curator")
				|| named.organizations().stream().anyMatch((organization) -> person.isFor(organization, "org-owner"));
	}

}
