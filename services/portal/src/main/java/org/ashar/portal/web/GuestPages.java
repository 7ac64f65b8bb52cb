package org.ashar.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Desk;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Listed;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Registrations.Decided;
import org.ashar.portal.services.Registrations.Guest;
import org.ashar.portal.services.SignedIn;
import org.ashar.portal.web.Options.Option;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who comes to an event: for its organizers only, and kept by no browser. */
@Controller
@RequestMapping("/events/{id}/guests")
class GuestPages {

	static final String[] STATES = { "pending_approval", "needs_reapproval", "confirmed", "offered", "waitlisted",
			"unconfirmed", "withdrawn", "declined", "expired", "rejected", "lapsed", "cancelled" };

	private static final String[] MARKS = { "approval", "first", "arrived", "absent" };

	/* The name and how it stands are always shown. */
	private static final String[] COLUMNS = { "email", "affiliation", "group", "language", "needs", "registered",
			"answers", "notes" };

	private static final int PAGE = 100;

	/* What a sheet holds and is still light enough for a telephone. */
	private static final int ON_A_SHEET = 3 * PAGE;

	private final Events events;

	private final Desk desk;

	private final SignedIn signedIn;

	private final Names names;

	private final Options options;

	GuestPages(Events events, Desk desk, SignedIn signedIn, Names names, Options options) {
		this.events = events;
		this.desk = desk;
		this.signedIn = signedIn;
		this.names = names;
		this.options = options;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	String list(@PathVariable String id, @RequestParam MultiValueMap<String, String> query, Language language,
			Model model) {
		// Who is looked for stands in no address.
		query.remove("q");
		return show(id, GuestSearch.of(query), language, model);
	}

	@PostMapping
	String search(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Language language,
			Model model) {
		return show(id, GuestSearch.of(sent), language, model);
	}

	private String show(String id, GuestSearch search, Language language, Model model) {
		Event event = known(id, model);
		Listed<Guest> page = this.desk.search(id, search.search(), search.page());
		model.addAttribute("guests", page.items());
		model.addAttribute("search", search);
		model.addAttribute("filter", search.filter());
		model.addAttribute("cursor", page.next());
		model.addAttribute("next", search.named() ? null : search.next("/events/" + id + "/guests", page.next()));
		model.addAttribute("counts", inOrder(this.events.counts(id)));
		model.addAttribute("seats", this.events.seatsIfAny(id));
		model.addAttribute("states", this.options.codes(language, "registration-state", STATES));
		model.addAttribute("choices", this.options.concepts(language, "stakeholder-group"));
		model.addAttribute("marks", this.options.codes(language, "guests.mark", MARKS));
		model.addAttribute("orders", this.options.codes(language, "guests.order", "oldest", "newest"));
		model.addAttribute("columns", this.options.codes(language, "guests.column", COLUMNS));
		model.addAttribute("answers", answers(event, language));
		model.addAttribute("city", Zones.city(language, event.zone()));
		model.addAttribute("moment", moment(event, language));
		return "event-guests";
	}

	/** That a question was answered, and how, where few answers are possible. */
	private List<Option> answers(Event event, Language language) {
		return event.questions().stream().flatMap((question) -> {
			Option any = Option.of(question.id(), question.label(), language);
			boolean few = question.kind().equals("choice") || question.kind().equals("country");
			return Stream.concat(Stream.of(any),
					(few ? this.options.answers(language, question, List.of()) : List.<Option>of()).stream()
						.map((one) -> new Option(question.id() + "=" + one.value(), any.label() + ": " + one.label(),
								null)));
		}).toList();
	}

	@PostMapping("/{registration}/notes")
	String note(@PathVariable String id, @PathVariable String registration, @RequestParam String text,
			RedirectAttributes redirect) {
		this.signedIn.required();
		Attempt<JsonNode> attempt = Attempt.to(() -> this.desk.note(id, registration, Map.of("text", text)));
		attempt.tell(redirect, "notice.event.note");
		return "redirect:/events/{id}/guests";
	}

	@PostMapping("/{registration}")
	String decide(@PathVariable String id, @PathVariable String registration, @RequestParam("_verb") String verb,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		this.signedIn.required();
		ObjectNode decision = JsonNodeFactory.instance.objectNode().put("decision", verb);
		if (!reason.isBlank()) {
			decision.put("reason", reason.strip());
		}
		Attempt<JsonNode> attempt = Attempt
			.to(() -> this.events.decide(id, registration, UUID.randomUUID().toString(), decision));
		attempt.tell(redirect, "notice.event.decision");
		return "redirect:/events/{id}/guests";
	}

	/** What was decided about single registrations, and why. */
	@GetMapping("/decisions")
	String decisions(@PathVariable String id, @RequestParam Map<String, String> query, Language language, Model model) {
		Event event = known(id, model);
		Filter filter = Filter.of(query, Set.of("after"));
		Listed<Decided> page = this.events.decisions(id, filter.values());
		model.addAttribute("decided", page.items());
		model.addAttribute("next", filter.next("/events/" + id + "/guests/decisions", page.next()));
		model.addAttribute("moment", moment(event, language));
		return "event-decisions";
	}

	private static DateTimeFormatter moment(Event event, Language language) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(language.dateLocale())
			.withZone(ZoneId.of(event.zone()));
	}

	/**
	 * Those who have a seat, by name, for the table at the door: the sheet goes from hand
	 * to hand, so it says nothing that is nobody else's business.
	 */
	@GetMapping("/sheet")
	String sheet(@PathVariable String id, @RequestParam Map<String, String> query, Language language, Model model) {
		known(id, model);
		Filter filter = Filter.of(query, Set.of("after"));
		Listed<Guest> seated = seated(id, filter.value("after"));
		Collator order = Collator.getInstance(language.locale());
		model.addAttribute("guests", seated.items().stream().sorted(Comparator.comparing(Guest::name, order)).toList());
		model.addAttribute("whole", filter.value("after").isEmpty() && seated.next() == null);
		model.addAttribute("next", filter.next("/events/" + id + "/guests/sheet", seated.next()));
		return "event-sheet";
	}

	private Listed<Guest> seated(String id, String after) {
		Map<String, String> wanted = new HashMap<>(Map.of("state", "confirmed", "limit", String.valueOf(PAGE)));
		if (!after.isEmpty()) {
			wanted.put("after", after);
		}
		Listed<Guest> page = this.events.guests(id, wanted);
		List<Guest> guests = new ArrayList<>(page.items());
		while (page.next() != null && guests.size() < ON_A_SHEET) {
			wanted.put("after", page.next());
			page = this.events.guests(id, wanted);
			guests.addAll(page.items());
		}
		return new Listed<>(guests, page.next());
	}

	private Event known(String id, Model model) {
		this.signedIn.required();
		Event event = this.events.event(id);
		model.addAttribute("event", event);
		model.addAttribute("groups", this.names.concepts("stakeholder-group"));
		return event;
	}

	private static Map<String, Long> inOrder(Map<String, Long> counts) {
		Map<String, Long> ordered = new LinkedHashMap<>();
		Arrays.stream(STATES)
			.filter((state) -> counts.getOrDefault(state, 0L) > 0)
			.forEach((state) -> ordered.put(state, counts.get(state)));
		return ordered;
	}

}
