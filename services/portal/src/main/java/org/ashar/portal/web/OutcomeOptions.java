package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Outcomes;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen for an outcome of an event, and what things in it are called. */
@Component
class OutcomeOptions {

	private final Options options;

	private final Names names;

	OutcomeOptions(Options options, Names names) {
		this.options = options;
		this.names = names;
	}

	/** Only who speaks at the event, and is known to the directory, can have said it. */
	void offer(Event event, Form form, Language language, Model model) {
		Map<String, Text> people = this.names.people(EventPage.peopleOf(event));
		model.addAttribute("kinds", this.options.codes(language, "kind", RecommendationPages.KINDS));
		model.addAttribute("sessions",
				event.sessions()
					.stream()
					.map((session) -> Options.Option.of(session.id(), session.title(), language))
					.toList());
		model.addAttribute("speakers",
				people.entrySet()
					.stream()
					.map((person) -> Options.Option.of(person.getKey(), person.getValue(), language))
					.toList());
		model.addAttribute("organizations",
				this.options.organizations(language, form.all("addresseeId"), form.wanted()));
	}

	/** Puts them into the model with the names of all that they point at. */
	void name(Event event, Outcomes outcomes, Model model) {
		model.addAttribute("outcomes", outcomes);
		model.addAttribute("people", this.names.people(EventPage.peopleOf(event)));
		model.addAttribute("organizations", this.names.organizations(bodiesOf(outcomes)));
	}

	static List<String> bodiesOf(Outcomes outcomes) {
		return Stream.concat(outcomes.published().stream(), outcomes.drafts().stream())
			.flatMap((outcome) -> Stream.ofNullable(outcome.addresseeId()))
			.distinct()
			.toList();
	}

}
