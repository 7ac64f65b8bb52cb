package org.ashar.portal.web;

import java.util.Set;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;

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

/**
 * Writing the sessions of an event, one page for each. Two people may write different
 * sessions at the same time; who writes the same one is told.
 */
@Controller
@RequestMapping("/events/{event}/sessions")
class SessionForm {

	private static final Set<String> PREFILLED = Set.of("speakers[].role");

	private final Events events;

	private final SignedIn signedIn;

	private final SessionOptions options;

	SessionForm(Events events, SignedIn signedIn, SessionOptions options) {
		this.events = events;
		this.signedIn = signedIn;
		this.options = options;
	}

	/** Day and hour are those at which the session before has ended. */
	@GetMapping("/new")
	String blank(@PathVariable String event, @RequestParam(defaultValue = "") String day,
			@RequestParam(defaultValue = "") String from, Language language, Model model) {
		ObjectNode next = JsonNodeFactory.instance.objectNode().put("day", day).put("startsAt", from);
		model.addAttribute("key", UUID.randomUUID());
		return show(new Part<>(this.events.event(event)), Form.of(next), event, null, language, model);
	}

	@PostMapping("/new")
	String add(@PathVariable String event, @RequestParam("_key") UUID key,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("key", key);
		return save(new Place(event, key.toString(), null), sent, language, model, redirect);
	}

	@GetMapping("/{id}/edit")
	String filled(@PathVariable String event, @PathVariable String id, Language language, Model model) {
		EditedAgenda agenda = new EditedAgenda(this.events.asIs("events", event));
		JsonNode session = agenda.session(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("version", agenda.seen(id));
		return show(new Part<>(this.events.event(event)), Form.of(session), event, id, language, model);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable String event, @PathVariable UUID id, @RequestParam("_version") String seen,
			@RequestParam MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("version", seen);
		return save(new Place(event, id.toString(), seen), sent, language, model, redirect);
	}

	private String save(Place place, MultiValueMap<String, String> sent, Language language, Model model,
			RedirectAttributes redirect) {
		Form form = Form.of(sent).withoutRowsOfOnly(PREFILLED);
		if (!Form.goesOn(sent)) {
			Attempt<JsonNode> attempt = Attempt
				.to(() -> sent.containsKey("_remove") ? remove(place) : write(place, form))
				.inRowOf("sessions");
			if (attempt.succeeded()) {
				return saved(sent, form, redirect);
			}
			model.addAttribute("refusal", attempt.refusal());
			if (attempt.stale()) {
				againstTheNewest(place, model);
			}
		}
		Part<Event> event = Part.of(() -> this.events.event(place.event()));
		return show(event, form, place.event(), (place.seen() == null) ? null : place.id(), language, model);
	}

	private static String saved(MultiValueMap<String, String> sent, Form form, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice",
				sent.containsKey("_remove") ? "notice.event.session-removed" : "notice.event.session");
		if (sent.containsKey("_another")) {
			redirect.addAttribute("day", form.value("day"));
			redirect.addAttribute("from", form.value("endsAt"));
			return "redirect:/events/{event}/sessions/new";
		}
		return "redirect:/events/{event}";
	}

	private JsonNode write(Place place, Form form) {
		JsonNode event = this.events.asIs("events", place.event());
		EditedAgenda agenda = new EditedAgenda(event);
		String known = agenda.seen(place.id());
		if (!agenda.put(place.id(), form)) {
			return event;
		}
		// Nobody else knows the id of a session that is new.
		if (place.seen() != null && !place.seen().equals(known)) {
			throw new ChangedMeanwhileException();
		}
		return send(place, agenda);
	}

	private JsonNode remove(Place place) {
		JsonNode event = this.events.asIs("events", place.event());
		EditedAgenda agenda = new EditedAgenda(event);
		String known = agenda.seen(place.id());
		if (!agenda.remove(place.id())) {
			return event;
		}
		if (!known.equals(place.seen())) {
			throw new ChangedMeanwhileException();
		}
		return send(place, agenda);
	}

	private JsonNode send(Place place, EditedAgenda agenda) {
		return this.events.edit("events", place.event(), "\"" + agenda.version() + "\"", agenda.entry());
	}

	/* She is told, and where to look. What she sends after that counts. */
	private void againstTheNewest(Place place, Model model) {
		Part<JsonNode> newest = Part.of(() -> this.events.asIs("events", place.event()));
		if (newest.value() != null) {
			model.addAttribute("version", new EditedAgenda(newest.value()).seen(place.id()));
			model.addAttribute("current", "/events/" + place.event());
		}
	}

	private String show(Part<Event> event, Form form, String of, @Nullable String id, Language language, Model model) {
		model.addAttribute("of", event);
		model.addAttribute("form", form);
		model.addAttribute("id", id);
		model.addAttribute("path", "/events/" + of + "/sessions");
		model.addAttribute("back", "/events/" + of);
		model.addAttribute("noun", "event-form.session");
		model.addAttribute("more", "event-form.speaker.another");
		model.addAttribute("another", (id == null) ? "event-form.session.another" : null);
		this.options.offer(form, event.value(), this.signedIn.required(), language, model);
		return "event-session-form";
	}

	/**
	 * Where a session is written.
	 *
	 * @param seen what stands for the session as it was when the form was opened, null
	 * when it is new
	 */
	private record Place(String event, String id, @Nullable String seen) {
	}

}
