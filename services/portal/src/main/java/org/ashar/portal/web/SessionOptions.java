package org.ashar.portal.web;

import java.time.LocalDate;
import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen in the form of a session. */
@Component
class SessionOptions {

	static final String[] TYPES = { "opening", "keynote", "panel", "questions", "discussion", "workshop", "break" };

	static final String[] ROLES = { "speaker", "panellist", "moderator", "chair" };

	static final String[] STATES = { "invited", "confirmed", "declined" };

	private final Options options;

	private final Moments moments;

	SessionOptions(Options options, Moments moments) {
		this.options = options;
		this.moments = moments;
	}

	/** Puts it into the model; without the event only the day that is chosen already. */
	void offer(Form form, @Nullable Event event, Person person, Language language, Model model) {
		int rows = form.rows("speakers") + 1;
		List<String> speaking = form.column("speakers", "personId");
		List<Options.Option> people = this.options.people(language, speaking);
		List<String> represented = form.column("speakers", "organizationId");
		List<Options.Option> organizations = this.options.organizations(language, represented, form.wanted());
		List<Options.Option> involved = this.options.involved(language, person, represented);
		model.addAttribute("types", this.options.codes(language, "session-type", TYPES));
		model.addAttribute("roles", this.options.codes(language, "speaker-role", ROLES));
		model.addAttribute("states", this.options.codes(language, "speaker-state", STATES));
		model.addAttribute("tongues", this.options.codes(language, "tag", "ky", "ru", "en"));
		model.addAttribute("days", days(language, event, form.value("day")));
		model.addAttribute("people", people);
		model.addAttribute("named", Options.light(rows, people,
				people.stream().filter((option) -> speaking.contains(option.value())).toList()));
		model.addAttribute("organizations", organizations);
		model.addAttribute("involved", Options.light(rows, organizations, involved));
		model.addAttribute("topics", this.options.concepts(language, "topic", form.all("topics[]")));
		model.addAttribute("rows", rows);
	}

	private List<Options.Option> days(Language language, @Nullable Event event, String chosen) {
		if (event == null) {
			return chosen.isEmpty() ? List.of() : List.of(new Options.Option(chosen, chosen, null));
		}
		return LocalDate.parse(event.firstDay())
			.datesUntil(LocalDate.parse(event.lastDay()).plusDays(1))
			.map(LocalDate::toString)
			.map((day) -> new Options.Option(day, this.moments.day(day, language), null))
			.toList();
	}

}
