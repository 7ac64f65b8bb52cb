package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.portal.services.LetterDesk;
import org.ashar.portal.services.Listed;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where those work who look after letters: what comes of them in numbers, each table with
 * a picture, and letters of which nobody knows whether they have arrived.
 */
@Controller
@RequestMapping(LetterDeskPages.PATH)
class LetterDeskPages {

	static final String PATH = "/work/letters";

	private final LetterDesk desk;

	private final SignedIn signedIn;

	private final Messages messages;

	private final Moments moments;

	LetterDeskPages(LetterDesk desk, SignedIn signedIn, Messages messages, Moments moments) {
		this.desk = desk;
		this.signedIn = signedIn;
		this.messages = messages;
		this.moments = moments;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String show(@RequestParam Map<String, String> query, Language language, Model model) {
		this.signedIn.required();
		Filter period = Filter.of(query, Set.of("from", "to"));
		LetterDesk.Numbers numbers = this.desk.numbers(period.values());
		model.addAttribute("numbers", numbers);
		model.addAttribute("charts",
				charts(numbers, language).stream().filter((chart) -> !chart.bars().isEmpty()).toList());
		model.addAttribute("unknown", numbers.letters().getOrDefault("unknown", 0L));
		return "letters";
	}

	private List<Chart> charts(LetterDesk.Numbers numbers, Language language) {
		List<Chart> charts = new ArrayList<>();
		charts.add(Chart.of("state", say(language, "letters.by-state"),
				sorted(numbers.letters()).stream()
					.map((one) -> Map.entry(say(language, "letter-state." + one.getKey()), one.getValue()))
					.toList()));
		charts.add(Chart.of("day", say(language, "letters.by-day"),
				numbers.days()
					.stream()
					.map((day) -> Map.entry(this.moments.day(day.day().toString(), language),
							day.outcomes().getOrDefault("sent", 0L)))
					.toList()));
		charts.add(domains("domain", say(language, "letters.by-domain"), numbers, (one) -> one.of("sent")));
		charts.add(domains("lost", say(language, "letters.lost"), numbers, LetterDesk.Domain::lost));
		charts.add(Chart.of("reason", say(language, "letters.by-reason"),
				sorted(numbers.statuses()).stream()
					.map((one) -> Map.entry(reason(language, one.getKey()), one.getValue()))
					.toList()));
		return charts;
	}

	private static Chart domains(String name, String title, LetterDesk.Numbers numbers,
			ToLongFunction<LetterDesk.Domain> count) {
		return Chart.of(name, title,
				numbers.domains()
					.stream()
					.filter((one) -> count.applyAsLong(one) > 0)
					.map((one) -> Map.entry(one.domain(), count.applyAsLong(one)))
					.toList());
	}

	private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
			.toList();
	}

	/** The middle number of an enhanced status code says what it is about (RFC 3463). */
	private String reason(Language language, String status) {
		String[] parts = status.split("\\.");
		String key = "mail-status." + (parts.length > 1 ? parts[1] : "0");
		return this.messages.has(language, key) ? status + " " + say(language, key) : status;
	}

	private String say(Language language, String key) {
		return this.messages.get(language, key);
	}

	/** Those of which nobody knows whether the mail server has taken them. */
	@GetMapping("/unknown")
	String unknown(@RequestParam Map<String, String> query, Model model) {
		this.signedIn.required();
		Filter filter = Filter.of(query, Set.of("after"));
		Map<String, String> wanted = new HashMap<>(filter.values());
		wanted.put("state", "unknown");
		Listed<LetterDesk.Letter> page = this.desk.letters(wanted);
		model.addAttribute("letters", page.items());
		model.addAttribute("next", filter.next(PATH + "/unknown", page.next()));
		return "letters-unknown";
	}

	@PostMapping("/unknown/{id}")
	String decide(@PathVariable String id, @RequestParam("_version") long version, @RequestParam String decision,
			@RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<LetterDesk.Letter> attempt = Attempt.to(() -> this.desk.decide(id, AnnouncementPages.tag(version),
				Map.of("decision", decision, "note", note.strip())));
		attempt.tell(redirect, "notice.letter.decided");
		return "redirect:" + PATH + "/unknown";
	}

}
