package org.ashar.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of events: what is coming up, and what has been. */
@Controller
class EventPages {

	static final String[] STATES = { "announced", "registration_open", "registration_closed", "ended",
			"outcomes_published", "cancelled" };

	private static final List<String> TIMES = List.of("ahead", "past");

	private static final Set<String> FILTERS = Set.of("q", "when", "state", "topic", "area", "organization", "parent",
			"after");

	private final Events events;

	private final Names names;

	private final Options options;

	EventPages(Events events, Names names, Options options) {
		this.events = events;
		this.names = names;
		this.options = options;
	}

	@GetMapping("/events")
	String list(@RequestParam Map<String, String> query, Language language, Model model) {
		Filter filter = Filter.of(query, FILTERS);
		String when = filter.value("when");
		List<Section> sections = (TIMES.contains(when) ? List.of(when) : TIMES).stream()
			.map((time) -> section(filter, time))
			.toList();
		model.addAttribute("filter", filter);
		model.addAttribute("sections", sections);
		model.addAttribute("organizations", this.names
			.organizations(sections.stream().flatMap(Section::events).map(Event::organizationId).toList()));
		model.addAttribute("times", this.options.codes(language, "events", TIMES.toArray(String[]::new)));
		model.addAttribute("states", this.options.codes(language, "event-state", STATES));
		model.addAttribute("topics", this.options.concepts(language, "topic"));
		model.addAttribute("areas", this.options.concepts(language, "area"));
		return "events";
	}

	private Section section(Filter filter, String when) {
		Map<String, String> values = new LinkedHashMap<>(filter.values());
		values.put("when", when);
		Filter section = new Filter(values);
		Part<Listed<Event>> found = Part.of(() -> this.events.events(section.values()));
		Listed<Event> page = found.value();
		return new Section(when, found, (page != null) ? section.next("/events", page.next()) : null);
	}

	/** Events on one side of today, and where their list goes on. */
	record Section(String when, Part<Listed<Event>> found, @Nullable String next) {

		Stream<Event> events() {
			return (this.found.value() != null) ? this.found.value().items().stream() : Stream.empty();
		}

	}

}
