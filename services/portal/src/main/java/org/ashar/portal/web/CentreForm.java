package org.ashar.portal.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saying what is offered at a place, and when somebody is there. */
@Controller
@RequestMapping("/centres")
class CentreForm extends RecordForm {

	static final Shape SHAPE = new Shape("centres", "centre", Set.of(), Set.of(), Set.of(),
			Set.of("place.name", "hours[].validFrom", "hours[].validThrough"));

	private static final String[] DAYS = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
			"sunday" };

	private static final String[] TONGUES = { "ky", "ru", "en", "uz", "tg", "kk", "zh", "tr" };

	private final Options options;

	CentreForm(Directory directory, SignedIn signedIn, Options options) {
		super(directory, signedIn, SHAPE);
		this.options = options;
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("organizations",
				this.options.ownFirst(language, person, form.all("organizationId"), form.wanted()));
		model.addAttribute("statuses",
				this.options.codes(language, "centre.status", "active", "inactive", "temporarily_closed", "defunct"));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("place.area")));
		model.addAttribute("days", this.options.codes(language, "weekday", DAYS));
		model.addAttribute("tongues",
				Stream.of(TONGUES)
					.map((tag) -> new Options.Option(tag, Locale.of(tag).getDisplayLanguage(language.locale()), null))
					.toList());
		model.addAttribute("rows", Map.of("phones", form.rows("phones") + 1, "hours", form.rows("hours") + 1));
	}

}
