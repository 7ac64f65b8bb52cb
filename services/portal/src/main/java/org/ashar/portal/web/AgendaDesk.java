package org.ashar.portal.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * Where the agenda is put in order: by buttons, since fingers on a phone drag badly. What
 * clashes is said, and hinders nobody.
 */
@Controller
@RequestMapping("/events/{id}/agenda")
class AgendaDesk {

	private static final int MOST_MINUTES = 12 * 60;

	private final Events events;

	private final SignedIn signedIn;

	private final Names names;

	AgendaDesk(Events events, SignedIn signedIn, Names names) {
		this.events = events;
		this.signedIn = signedIn;
		this.names = names;
	}

	@GetMapping("/edit")
	String show(@PathVariable String id, Language language, Model model) {
		Event event = this.events.event(id);
		if (!event.mayEdit(this.signedIn.required())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		model.addAttribute("event", event);
		model.addAttribute("agenda", Agenda.of(event));
		model.addAttribute("clashes", Part.of(() -> Clashing.of(event, this.events.clashes(id))));
		model.addAttribute("asked", Part.of(() -> this.events.speakers(id)));
		model.addAttribute("people", this.names.people(EventPage.peopleOf(event)));
		model.addAttribute("organizations", this.names.organizations(EventPage.organizationsOf(event)));
		model.addAttribute("fresh", UUID.randomUUID());
		return "event-agenda-edit";
	}

	@PostMapping("/{session}")
	String arrange(@PathVariable String id, @PathVariable UUID session, @RequestParam("_verb") String verb,
			@RequestParam("_version") long version, @RequestParam(name = "_key", required = false) @Nullable UUID fresh,
			@RequestParam(defaultValue = "0") int minutes, @RequestParam(defaultValue = "false") boolean following,
			RedirectAttributes redirect) {
		Predicate<Timetable> wanted = wanted(session.toString(), verb, minutes, following, fresh);
		Attempt<Boolean> attempt = Attempt.to(() -> write(id, version, wanted));
		if (!attempt.succeeded()) {
			redirect.addFlashAttribute("refusal", attempt.refusal());
		}
		else {
			redirect.addFlashAttribute("notice",
					attempt.result() ? "notice.event.arranged" : "notice.event.not-arranged");
		}
		return "redirect:/events/{id}/agenda/edit#s-" + session;
	}

	private static Predicate<Timetable> wanted(String session, String verb, int minutes, boolean following,
			@Nullable UUID fresh) {
		return switch (verb) {
			case "earlier" -> (table) -> table.swap(session, true);
			case "later" -> (table) -> table.swap(session, false);
			case "shift" -> (table) -> Math.abs(minutes) <= MOST_MINUTES && table.shift(session, minutes, following);
			case "copy" -> (table) -> fresh != null && table.copy(session, fresh);
			default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		};
	}

	/* A button that was pressed twice must not move a session twice. */
	private boolean write(String id, long version, Predicate<Timetable> wanted) {
		JsonNode event = this.events.asIs("events", id);
		EditedAgenda agenda = new EditedAgenda(event);
		if (agenda.version() != version) {
			throw new ChangedMeanwhileException();
		}
		if (!agenda.arrange(wanted)) {
			return false;
		}
		this.events.edit("events", id, "\"" + version + "\"", agenda.entry());
		return true;
	}

	/** Two sessions that clash, and why. */
	record Clashing(String kind, Event.Session one, Event.Session other) {

		private static List<Clashing> of(Event event, List<Event.Clash> clashes) {
			return clashes.stream()
				.flatMap((clash) -> session(event, clash.sessions().getFirst())
					.flatMap((one) -> session(event, clash.sessions().getLast())
						.map((other) -> new Clashing(clash.kind(), one, other))))
				.toList();
		}

		/* None, where somebody has taken it out in this moment. */
		private static Stream<Event.Session> session(Event event, String id) {
			return event.sessions().stream().filter((session) -> session.id().equals(id));
		}

		/** Whether a session is one of them. */
		public boolean has(String id) {
			return this.one.id().equals(id) || this.other.id().equals(id);
		}

	}

}
