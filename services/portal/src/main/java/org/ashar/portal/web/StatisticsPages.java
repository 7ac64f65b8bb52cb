package org.ashar.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.portal.services.Desk;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.web.Options.Option;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registrations in numbers, each table with a picture of it. */
@Controller
@RequestMapping("/events/{id}/guests/statistics")
class StatisticsPages {

	private final Events events;

	private final Desk desk;

	private final SignedIn signedIn;

	private final Options options;

	private final Messages messages;

	private final Moments moments;

	StatisticsPages(Events events, Desk desk, SignedIn signedIn, Options options, Messages messages, Moments moments) {
		this.events = events;
		this.desk = desk;
		this.signedIn = signedIn;
		this.options = options;
		this.messages = messages;
		this.moments = moments;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String show(@PathVariable String id, Language language, Model model) {
		this.signedIn.required();
		Event event = this.events.event(id);
		Desk.Statistics numbers = this.desk.statistics(id);
		List<Chart> charts = new ArrayList<>();
		charts.add(chart("state", say(language, "statistics.state"), numbers.states(),
				state -> say(language, "registration-state." + state)));
		charts.add(chart("group", say(language, "statistics.group"), numbers.groups(), groups(language)));
		event.questions()
			.stream()
			.filter(question -> numbers.answers().containsKey(question.id()))
			.forEach(question -> charts.add(chart("question-" + question.id(), question.label().in(language).value(),
					numbers.answers().get(question.id()), answers(language, question))));
		charts.add(days(language, numbers.days()));
		model.addAttribute("event", event);
		model.addAttribute("charts", charts.stream().filter(chart -> !chart.bars().isEmpty()).toList());
		return "event-statistics";
	}

	private Function<String, String> groups(Language language) {
		Map<String, String> labels = labels(this.options.concepts(language, "stakeholder-group"));
		return group -> group.equals("-") ? say(language, "statistics.no-group") : labels.getOrDefault(group, group);
	}

	private Function<String, String> answers(Language language, Event.Question question) {
		Map<String, String> labels = labels(this.options.answers(language, question, List.of()));
		return answer -> labels.getOrDefault(answer, answer);
	}

	private static Map<String, String> labels(List<Option> options) {
		return options.stream().collect(Collectors.toMap(Option::value, Option::label, (one, _) -> one));
	}

	private static Chart chart(String name, String title, Map<String, Long> counts, Function<String, String> label) {
		return Chart.of(name, title,
				counts.entrySet()
					.stream()
					.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
					.map(one -> Map.entry(label.apply(one.getKey()), one.getValue()))
					.toList());
	}

	private Chart days(Language language, Map<LocalDate, Long> days) {
		return Chart.of("day", say(language, "statistics.day"),
				new TreeMap<>(days).entrySet()
					.stream()
					.map(one -> Map.entry(this.moments.day(one.getKey().toString(), language), one.getValue()))
					.toList());
	}

	private String say(Language language, String key) {
		return this.messages.get(language, key);
	}

}
