package org.ashar.portal.web;

import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing down the people of the directory. */
@Controller
@RequestMapping("/people")
class PersonForm extends RecordForm {

	static final Shape SHAPE = new Shape("people", "person", Set.of(), Set.of("consentToPublish"), Set.of(), Set.of());

	private final Options options;

	PersonForm(Directory directory, SignedIn signedIn, Options options) {
		super(directory, signedIn, SHAPE);
		this.options = options;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("organizations",
				this.options.ownFirst(language, person,
						Stream
							.concat(form.column("memberships", "organizationId").stream(),
									form.all("pressContact.organizationId").stream())
							.toList(),
						form.wanted()));
		model.addAttribute("rows", form.rows("memberships") + 1);
	}

}
