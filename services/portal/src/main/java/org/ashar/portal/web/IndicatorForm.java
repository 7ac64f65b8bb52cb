package org.ashar.portal.web;

import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing indicators and their figures, and the steps of their lives. */
@Controller
@RequestMapping("/indicators")
class IndicatorForm extends RecordForm {

	static final Shape SHAPE = new Shape("indicators", "indicator", Set.of("publish", "archive", "observations"),
			Set.of("minor", "isEstimate"), Set.of("value", "valueMin", "valueMax"), Set.of());

	static final String[] MEASURES = { "unit", "percentage", "nominal", "qualitative" };

	static final String[] COMPARATORS = { "none", "more-than", "less-than", "about" };

	private final Options options;

	IndicatorForm(Tracking tracking, SignedIn signedIn, Options options) {
		super(tracking, signedIn, SHAPE);
		this.options = options;
	}

	@Override
	boolean isOpenTo(Person person) {
		return person.is("curator");
	}

	@Override
	void offer(Form form, Person person, Language language, Model model) {
		model.addAttribute("measures", this.options.codes(language, "measure", MEASURES));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("areas", this.options.concepts(language, "area", form.all("areas[]")));
	}

}
