package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Registrations.Enrolled;
import org.ashar.portal.services.Registrations.EnrolledRow;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An organizer enters guests: pastes a table, sees row by row what would come of it, and
 * lets it happen.
 */
@Controller
@RequestMapping("/events/{id}/guests/add")
class EnrolmentPages {

	static final Set<String> COLUMNS = Set.of("name", "email", "language", "affiliation", "group", "needs");

	/* As many as the service takes at once. */
	private static final int AT_ONCE = 200;

	private static final int MOST = 1_000;

	private final Events events;

	private final SignedIn signedIn;

	EnrolmentPages(Events events, SignedIn signedIn) {
		this.events = events;
		this.signedIn = signedIn;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String blank(@PathVariable String id, Model model) {
		return show(id, "", model);
	}

	@PostMapping
	String enrol(@PathVariable String id, @RequestParam("table") String table, @RequestParam("_verb") String verb,
			Language language, Model model) {
		List<Map<String, String>> people = Sheet.rows(table, COLUMNS)
			.stream()
			.map((row) -> withLanguage(row, language))
			.toList();
		boolean preview = !verb.equals("enrol");
		if (people.isEmpty() || people.size() > MOST) {
			model.addAttribute("unfit", people.isEmpty() ? "enrolment.none" : "enrolment.many");
			return show(id, table, model);
		}
		Attempt<List<Row>> attempt = Attempt.to(() -> send(id, people, preview));
		model.addAttribute("refusal", attempt.refusal());
		if (attempt.succeeded()) {
			model.addAttribute("rows", attempt.result());
			model.addAttribute("preview", preview);
		}
		return show(id, table, model);
	}

	private static Map<String, String> withLanguage(Map<String, String> row, Language language) {
		row.putIfAbsent("language", language.tag());
		return row;
	}

	private List<Row> send(String id, List<Map<String, String>> people, boolean preview) {
		List<Row> rows = new ArrayList<>();
		for (int from = 0; from < people.size(); from += AT_ONCE) {
			List<Map<String, String>> some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
			Enrolled enrolled = this.events.enrol(id, UUID.randomUUID().toString(),
					Map.of("preview", preview, "people", some));
			enrolled.rows().forEach((row) -> rows.add(new Row(rows.size() + 1, some.get(row.row() - 1), row)));
		}
		return rows;
	}

	private String show(String id, String table, Model model) {
		this.signedIn.required();
		Event event = this.events.event(id);
		model.addAttribute("event", event);
		model.addAttribute("table", table);
		return "event-enrolment";
	}

	/** A row of the table, and what comes of it. */
	record Row(int number, Map<String, String> person, EnrolledRow enrolled) {
	}

}
