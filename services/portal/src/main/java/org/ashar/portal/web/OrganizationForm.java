package org.ashar.portal.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registering and editing an organization, and the steps of its life. */
@Controller
@RequestMapping("/organizations")
class OrganizationForm extends RecordForm {

	static final Shape SHAPE = new Shape("organizations", "organization",
			Set.of("submit", "request-changes", "verify", "publish", "reject", "suspend", "reinstate", "archive",
					"dispute", "settle"),
			Set.of("minor"), Set.of(), Set.of("dissolutionDate", "locations[].name", "contactPoints[].languages",
					"identifiers[].raw", "alternateNames[].start", "alternateNames[].end"));

	static final String[] GROUPS = { "state", "ngo", "diaspora", "union", "employer", "media", "donor", "academia",
			"international" };

	static final String[] CLASSIFICATIONS = { "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71",
			"72", "73", "80", "90" };

	private final Options options;

	OrganizationForm(Directory directory, SignedIn signedIn, Options options) {
		super(directory, signedIn, SHAPE);
		this.options = options;
	}

	/* Whoever has an account may hand in an organization. */
	@Override
	boolean isOpenTo(Person person) {
		return true;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("groups", this.options.codes(language, "group", GROUPS));
		model.addAttribute("classifications", this.options.codes(language, "classification", CLASSIFICATIONS));
		model.addAttribute("contactTypes",
				this.options.codes(language, "contact.type", "phone", "email", "web", "address", "social"));
		model.addAttribute("audiences", this.options.codes(language, "visibility", "public", "members", "verifiers"));
		model.addAttribute("nameKinds",
				this.options.codes(language, "name-kind", "former", "alternate", "misspelling"));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area",
				Stream.concat(form.all("areasServed[]").stream(), form.column("locations", "area").stream()).toList()));
		model.addAttribute("organizations", this.options.organizations(language,
				Stream.concat(form.all("parentId").stream(), form.all("memberOf[]").stream()).toList(), form.wanted()));
		model.addAttribute("unitKinds", this.options.codes(language, "unit", "unit", "regional_office"));
		model.addAttribute("rows", Stream.of("alternateNames", "identifiers", "locations", "contactPoints")
			.collect(Collectors.toMap((list) -> list, (list) -> form.rows(list) + 1)));
	}

}
