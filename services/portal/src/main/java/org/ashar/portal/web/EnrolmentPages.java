package org.ashar.portal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Registrations.Enrolled;
import org.ashar.portal.services.Registrations.EnrolledRow;
import org.ashar.portal.services.Registrations.Table;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * An organizer enters guests: chooses a file or pastes a table, sees row by row what
 * would come of it, mends it where it is wrong, and lets it happen. What was in the file
 * stands in the table from then on.
 */
@Controller
@RequestMapping("/events/{id}/guests/add")
class EnrolmentPages {

	private static final String PASTED = "text/csv;charset=UTF-8";

	/* As many as are surely entered while somebody waits. */
	private static final int AT_ONCE = 200;

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
		Attempt<Table> read = Attempt.to(() -> this.events.table(id, PASTED, table.getBytes(StandardCharsets.UTF_8)));
		if (read.succeeded()) {
			return enrol(id, read.result(), table, !verb.equals("enrol"), language, model);
		}
		model.addAttribute("refusal", read.refusal());
		return show(id, table, model);
	}

	@PostMapping("/file")
	String read(@PathVariable String id, @RequestParam("file") MultipartFile file, Language language, Model model)
			throws IOException {
		byte[] bytes = file.getBytes();
		Attempt<Table> read = Attempt.to(() -> this.events.table(id, MediaType.APPLICATION_OCTET_STREAM_VALUE, bytes));
		if (read.succeeded()) {
			model.addAttribute("read", read.result());
			return enrol(id, read.result(), PeopleTable.csv(read.result().people()), true, language, model);
		}
		model.addAttribute("refusal", read.refusal());
		return show(id, "", model);
	}

	private String enrol(String id, Table read, String table, boolean preview, Language language, Model model) {
		List<Map<String, String>> people = read.people().stream().map((row) -> withLanguage(row, language)).toList();
		if (people.isEmpty()) {
			model.addAttribute("unfit", "enrolment.none");
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
		Map<String, String> person = new HashMap<>(row);
		person.putIfAbsent("language", language.tag());
		return person;
	}

	private List<Row> send(String id, List<Map<String, String>> people, boolean preview) {
		List<Row> rows = new ArrayList<>();
		// Only the whole list shows whom it names twice.
		int atOnce = preview ? people.size() : AT_ONCE;
		for (int from = 0; from < people.size(); from += atOnce) {
			List<Map<String, String>> some = people.subList(from, Math.min(people.size(), from + atOnce));
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
