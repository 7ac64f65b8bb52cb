package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Registrations;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * What the owner of a registration sees of it and can change: what she wrote, and the
 * sessions for which she signs up.
 */
@Component
class OwnRegistration {

	private static final Set<String> WITH_PLACE = Set.of("confirmed", "needs_reapproval");

	private static final Set<String> EDITABLE = Set.of("confirmed", "needs_reapproval", "waitlisted", "offered",
			"pending_approval");

	private final Registrations registrations;

	private final Events events;

	private final AskedQuestions questions;

	OwnRegistration(Registrations registrations, Events events, AskedQuestions questions) {
		this.registrations = registrations;
		this.events = events;
		this.questions = questions;
	}

	void show(Registrations.Standing standing, String token, Event event, Model model) {
		if (!event.isAhead() || !EDITABLE.contains(standing.state())) {
			return;
		}
		entry(token).ifPresent((entry) -> form(entry, event, model));
		if (WITH_PLACE.contains(standing.state()) && !event.signUpSessions().isEmpty()) {
			sessions(standing, event, model);
		}
	}

	/* The page stands without it, also beside a service that does not know it yet. */
	private Optional<JsonNode> entry(String token) {
		try {
			return Optional.ofNullable(Part.of(() -> this.registrations.entry(token)).value());
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
	}

	private void form(JsonNode entry, Event event, Model model) {
		Language language = Objects.requireNonNull((Language) model.getAttribute("language"));
		boolean unsaved = model.getAttribute("refusal") != null || model.getAttribute("looking") != null;
		Form form = (unsaved && model.getAttribute("form") instanceof Form sent) ? sent : Form.of(entry);
		model.addAttribute("form", form);
		this.questions.offer(event.questions(), form, language, model);
	}

	private void sessions(Registrations.Standing standing, Event event, Model model) {
		List<String> signedUp = (standing.sessions() != null) ? standing.sessions() : List.of();
		Part<Optional<Event.Seats>> seats = Part.of(() -> this.events.seatsIfAny(event.id()));
		if (seats.value() != null && seats.value().isPresent()) {
			model.addAttribute("free", free(event, seats.value().get()));
		}
		model.addAttribute("signedUp", signedUp);
		model.addAttribute("clashes", Clash.among(event.sessions(), signedUp));
	}

	private static Map<String, Integer> free(Event event, Event.Seats seats) {
		return event.signUps()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(session) -> Math.max(0, session.getValue() - seats.signedUp(session.getKey()))));
	}

}
