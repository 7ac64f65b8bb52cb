package org.ashar.portal.web;

import java.util.function.Predicate;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Outcomes;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an event came to, written down by those who write its agenda, one page for each
 * outcome; publishing is a page of its own, since it cannot be taken back.
 */
@Controller
@RequestMapping("/events/{event}/outcomes")
class OutcomePages {

	private final Events events;

	private final SignedIn signedIn;

	private final OutcomeOptions options;

	OutcomePages(Events events, SignedIn signedIn, OutcomeOptions options) {
		this.events = events;
		this.signedIn = signedIn;
		this.options = options;
	}

	/** Nobody else shall begin to write what will be refused. */
	@ModelAttribute("event")
	Event event(@PathVariable String event) {
		Event found = this.events.event(event);
		if (!found.mayEdit(this.signedIn.required()) || found.state().equals("draft")) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return found;
	}

	@GetMapping
	String list(@ModelAttribute(name = "event", binding = false) Event event, Model model) {
		Outcomes outcomes = this.events.outcomes(event.id());
		this.options.name(event, outcomes, model);
		return "event-outcomes";
	}

	@GetMapping("/new")
	String blank(@ModelAttribute(name = "event", binding = false) Event event, Language language, Model model) {
		Outcomes outcomes = this.events.outcomes(event.id());
		model.addAttribute("version", outcomes.version());
		return form(event, Form.of(JsonNodeFactory.instance.objectNode().put("number", outcomes.next())), 0, language,
				model);
	}

	@PostMapping("/new")
	String add(@ModelAttribute(name = "event", binding = false) Event event, @RequestParam("_version") long version,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		Form form = Form.of(sent);
		if (Form.goesOn(sent)) {
			model.addAttribute("version", version);
			return form(event, form, 0, language, model);
		}
		return save(event, version, (all) -> all.put(0, form), "saved", model, redirect)
				? "redirect:/events/{event}/outcomes" : form(event, form, 0, language, model);
	}

	@GetMapping("/{number}/edit")
	String filled(@ModelAttribute(name = "event", binding = false) Event event, @PathVariable int number,
			Language language, Model model) {
		EditedOutcomes all = new EditedOutcomes(this.events.outcomesAsTheyAre(event.id()));
		JsonNode outcome = all.outcome(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("version", all.version());
		return form(event, Form.of(outcome), number, language, model);
	}

	@PostMapping("/{number}/edit")
	String edit(@ModelAttribute(name = "event", binding = false) Event event, @PathVariable int number,
			@RequestParam("_version") long version, @RequestParam MultiValueMap<String, String> sent, Language language,
			Model model, RedirectAttributes redirect) {
		Form form = Form.of(sent);
		boolean removing = sent.containsKey("_remove");
		if (!removing && Form.goesOn(sent)) {
			model.addAttribute("version", version);
			return form(event, form, number, language, model);
		}
		Predicate<EditedOutcomes> change = (all) -> removing ? all.remove(number) : all.put(number, form);
		return save(event, version, change, removing ? "removed" : "saved", model, redirect)
				? "redirect:/events/{event}/outcomes" : form(event, form, number, language, model);
	}

	/** What will be public, to be looked at once more. */
	@GetMapping("/publish")
	String look(@ModelAttribute(name = "event", binding = false) Event event, Model model) {
		Outcomes outcomes = this.events.outcomes(event.id());
		this.options.name(event, outcomes, model);
		return "event-outcomes-publish";
	}

	@PostMapping("/publish")
	String publish(@ModelAttribute(name = "event", binding = false) Event event, @RequestParam("_version") long version,
			Model model, RedirectAttributes redirect) {
		Attempt<Outcomes> attempt = Attempt.to(() -> this.events.publishOutcomes(event.id(), tag(version)));
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.outcomes.published");
			return "redirect:/events/{event}/outcomes";
		}
		model.addAttribute("refusal", attempt.refusal());
		return look(event, model);
	}

	/* Writes it, or puts into the model why not. */
	private boolean save(Event event, long version, Predicate<EditedOutcomes> change, String done, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("version", version);
		Attempt<Boolean> attempt = Attempt.to(() -> write(event, version, change)).inRowOf("outcomes");
		if (attempt.succeeded()) {
			redirect.addFlashAttribute("notice", "notice.outcomes." + done);
			return true;
		}
		model.addAttribute("refusal", attempt.refusal());
		Part<Outcomes> newest = attempt.stale() ? Part.of(() -> this.events.outcomes(event.id())) : new Part<>(null);
		if (newest.value() != null) {
			model.addAttribute("version", newest.value().version());
			model.addAttribute("current", "/events/" + event.id() + "/outcomes");
		}
		return false;
	}

	private boolean write(Event event, long version, Predicate<EditedOutcomes> change) {
		EditedOutcomes all = new EditedOutcomes(this.events.outcomesAsTheyAre(event.id()));
		if (!change.test(all)) {
			return false;
		}
		if (all.version() != version) {
			throw new ChangedMeanwhileException();
		}
		this.events.draftOutcomes(event.id(), tag(version), all.entry());
		return true;
	}

	private String form(Event event, Form form, int number, Language language, Model model) {
		String id = (number == 0) ? null : String.valueOf(number);
		String path = "/events/" + event.id() + "/outcomes";
		model.addAttribute("form", form);
		model.addAttribute("id", id);
		model.addAttribute("path", path);
		model.addAttribute("back", path);
		model.addAttribute("noun", "outcome");
		this.options.offer(event, form, language, model);
		return "event-outcome-form";
	}

	private static String tag(long version) {
		return "\"" + version + "\"";
	}

}
