package org.ashar.portal.web;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The steps of an organizer that need words or numbers, each on a page of its own. */
@Controller
@RequestMapping("/events/{id}")
class EventSteps {

	private static final String[] KINDS = { "text", "choice", "number", "date", "country", "organization" };

	private final Events events;

	private final SignedIn signedIn;

	private final Options options;

	private final ReadyMadeQuestions readyMade;

	EventSteps(Events events, SignedIn signedIn, Options options, ReadyMadeQuestions readyMade) {
		this.readyMade = readyMade;
		this.events = events;
		this.signedIn = signedIn;
		this.options = options;
	}

	@GetMapping("/seating")
	String seating(@PathVariable String id, Language language, Model model) {
		Event event = organized(id);
		model.addAttribute("version", event.version());
		return seating(new Part<>(event), seatingOf(event), id, language, model);
	}

	@PostMapping("/seating")
	String seat(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		Form form = Form.of(sent);
		Set<String> numbers = Stream.concat(Stream.of("capacity"), form.within("quotas").stream())
			.collect(Collectors.toSet());
		model.addAttribute("version", version);
		if (done("seating", id, () -> this.events.seat(id, tag(version), form.json(Set.of(), numbers)), model,
				redirect)) {
			return "redirect:/events/{id}";
		}
		return seating(Part.of(() -> this.events.event(id)), form, id, language, model);
	}

	@GetMapping("/rules")
	String rules(@PathVariable String id, Language language, Model model) {
		Event event = organized(id);
		model.addAttribute("version", event.version());
		return rules(new Part<>(event), rulesOf(id), id, language, model);
	}

	@PostMapping("/rules")
	String rule(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		Form form = Form.of(sent);
		model.addAttribute("version", version);
		ObjectNode rules = RulesForm.json(form);
		if (done("entry-rules", id, () -> this.events.rule(id, tag(version), rules), model, redirect)) {
			return "redirect:/events/{id}";
		}
		return rules(Part.of(() -> this.events.event(id)), form, id, language, model);
	}

	/** One more question, in words that are there already. */
	@PostMapping(path = "/rules", params = "_add")
	String add(@PathVariable String id, @RequestParam("_version") long version, @RequestParam("_add") String ready,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model) {
		model.addAttribute("version", version);
		return rules(new Part<>(organized(id)), this.readyMade.add(ready, Form.of(sent)), id, language, model);
	}

	@GetMapping("/cancel")
	String cancelling(@PathVariable String id, Model model) {
		Event event = organized(id);
		model.addAttribute("version", event.version());
		return cancelling(new Part<>(event), Form.empty(), id, model);
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable String id, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		model.addAttribute("version", version);
		if (done("cancel", id, () -> this.events.act("events", id, "cancel", tag(version), UUID.randomUUID().toString(),
				form.json(Set.of(), Set.of())), model, redirect)) {
			return "redirect:/events/{id}";
		}
		return cancelling(Part.of(() -> this.events.event(id)), form, id, model);
	}

	/* Nobody else shall begin to fill in what will be refused. */
	private Event organized(String id) {
		Event event = this.events.event(id);
		if (!event.mayOrganize(this.signedIn.required())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return event;
	}

	private static Form seatingOf(Event event) {
		ObjectNode seating = JsonNodeFactory.instance.objectNode().put("capacity", event.capacity());
		event.quotas().forEach((group, most) -> seating.withObjectProperty("quotas").put(group, most));
		return Form.of(seating);
	}

	private Form rulesOf(String id) {
		return RulesForm.of(this.events.asIs("events", id).path("entryRules"));
	}

	/* Does it, or puts into the model why not. */
	private boolean done(String step, String id, Supplier<JsonNode> write, Model model, RedirectAttributes redirect) {
		Attempt<JsonNode> attempt = Attempt.to(write);
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.event." + step);
			return true;
		}
		model.addAttribute("refusal", attempt.refusal());
		Part<Event> newest = attempt.stale() ? Part.of(() -> this.events.event(id)) : new Part<>(null);
		if (newest.value() != null) {
			model.addAttribute("version", newest.value().version());
			model.addAttribute("current", "/events/" + id);
		}
		return false;
	}

	private String seating(Part<Event> event, Form form, String id, Language language, Model model) {
		model.addAttribute("of", event);
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		model.addAttribute("seats", Part.of(() -> this.events.seatsIfAny(id)));
		model.addAttribute("groups", this.options.concepts(language, "stakeholder-group", form.within("quotas")));
		return "event-seating";
	}

	private String rules(Part<Event> event, Form form, String id, Language language, Model model) {
		model.addAttribute("accesses", this.options.codes(language, "access", "open", "link", "invited"));
		model.addAttribute("link",
				form.has("access", "link") ? Part.of(() -> this.events.entryLink(id).path()).value() : null);
		model.addAttribute("readyMade", this.readyMade.offered(form));
		model.addAttribute("groups",
				this.options.concepts(language, "stakeholder-group", form.column("questions", "group")));
		model.addAttribute("kinds", this.options.codes(language, "question-kind", KINDS));
		model.addAttribute("of", event);
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		return "event-rules";
	}

	private String cancelling(Part<Event> event, Form form, String id, Model model) {
		model.addAttribute("of", event);
		model.addAttribute("id", id);
		model.addAttribute("form", form);
		return "event-cancel";
	}

	private static String tag(long version) {
		return "\"" + version + "\"";
	}

}
