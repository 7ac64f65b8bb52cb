package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Indicator;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Person;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.services.Tracking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures, with their ranges and sources. */
@Controller
class IndicatorPages {

	private static final Set<String> FILTERS = Set.of("q", "topic", "area", "after");

	private final Tracking tracking;

	private final SignedIn signedIn;

	private final Names names;

	private final Options options;

	IndicatorPages(Tracking tracking, SignedIn signedIn, Names names, Options options) {
		this.tracking = tracking;
		this.signedIn = signedIn;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/indicators")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, FILTERS);
		Part<Listed<Indicator>> found = Part.of(() -> this.tracking.indicators(filter.values()));
		model.addAttribute("found", found);
		model.addAttribute("filter", filter);
		model.addAttribute("next", (found.value() != null) ? filter.next("/indicators", found.value().next()) : null);
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "indicators";
	}

	@GetMapping("/indicators/{id}")
	String one(@PathVariable String id, Language language, Model model) {
		Indicator indicator = this.tracking.indicator(id);
		model.addAttribute("indicator", indicator);
		model.addAttribute("topics", this.names.concepts("topic"));
		model.addAttribute("areas", this.names.concepts("area"));
		if (this.signedIn.person().filter((person) -> mayObserve(person, indicator)).isPresent()) {
			if (!model.containsAttribute("form")) {
				model.addAttribute("form", Form.empty());
			}
			Form form = (Form) model.getAttribute("form");
			List<String> chosen = (form != null) ? form.all("sourceDocumentId") : List.of();
			model.addAttribute("documents", this.options.documents(language, chosen));
			model.addAttribute("comparators", this.options.codes(language, "comparator", IndicatorForm.COMPARATORS));
		}
		return "indicator";
	}

	private static boolean mayObserve(Person person, Indicator indicator) {
		return person.is("curator") && !indicator.editorialState().equals("archived");
	}

}
