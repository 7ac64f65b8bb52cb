package org.ashar.portal.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Activity;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Outcomes;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;

/** An event with its agenda, as anybody sees it. */
@Controller
class EventPage {

	private static final List<String> ROLES = List.of("organizer", "funder", "partner", "delegation");

	private final Events events;

	private final Tracking tracking;

	private final Names names;

	private final SchemaOrg schemaOrg;

	EventPage(Events events, Tracking tracking, Names names, SchemaOrg schemaOrg) {
		this.events = events;
		this.tracking = tracking;
		this.names = names;
		this.schemaOrg = schemaOrg;
	}

	@GetMapping("/events/{id}")
	String one(@PathVariable String id, Language language, Model model) {
		Event event = this.events.event(id);
		Part<Optional<Event.Seats>> seats = Part.of(() -> seats(event));
		Outcomes outcomes = outcomes(event, model);
		Map<String, Text> organizations = this.names.organizations(named(event, outcomes));
		Map<String, Text> people = this.names.people(peopleOf(event));
		model.addAttribute("event", event);
		model.addAttribute("agenda", Agenda.of(event));
		model.addAttribute("tracks", Agenda.hasTracks(event));
		model.addAttribute("changes",
				(event.changedAt() != null) ? Part.of(() -> this.events.changes(id)).value() : null);
		model.addAttribute("series", series(event));
		model.addAttribute("organizations", organizations);
		model.addAttribute("parties", parties(event, organizations.keySet()));
		model.addAttribute("people", people);
		model.addAttribute("seats", seats);
		model.addAttribute("parent", parent(event.parentActivityId()));
		model.addAttribute("documents", Sources.of(event.documents(), this.tracking));
		model.addAttribute("recommendations",
				Part.of(() -> this.tracking.recommendations(Map.of("event", id, "limit", "100")).items()));
		model.addAttribute("outcomes", outcomes);
		model.addAttribute("topics", this.names.concepts("topic"));
		model.addAttribute("areas", this.names.concepts("area"));
		model.addAttribute("groups", this.names.concepts("stakeholder-group"));
		model.addAttribute("schemaOrg", this.schemaOrg.of(event, organizations, people, language));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", Form.empty());
		}
		return "event";
	}

	/* Of an event that is over nobody asks whether there is a seat. */
	private Optional<Event.Seats> seats(Event event) {
		if (event.capacity() == null || !event.state().startsWith("registration_")) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.events.seats(event.id()));
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
	}

	private static List<String> named(Event event, @Nullable Outcomes outcomes) {
		Stream<String> asked = (outcomes != null) ? OutcomeOptions.bodiesOf(outcomes).stream() : Stream.empty();
		return Stream.concat(organizationsOf(event).stream(), asked).distinct().toList();
	}

	/* Nobody asks before it has begun: then many look at it at once. */
	private @Nullable Outcomes outcomes(Event event, Model model) {
		if (!(model.getAttribute("now") instanceof Instant now) || !event.mayHaveOutcomes(now)) {
			return null;
		}
		try {
			return this.events.outcomes(event.id());
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return null;
		}
	}

	/* The others of the series, the latest first. */
	private List<Event> series(Event event) {
		String first = (event.series() != null) ? event.series() : event.id();
		Part<List<Event>> all = Part.of(() -> this.events.events(Map.of("series", first, "limit", "20")).items());
		Stream<Event> others = Stream.ofNullable(all.value())
			.flatMap(List::stream)
			.filter((other) -> first.equals(other.series()) && !other.id().equals(event.id()));
		return Stream.concat(others, (event.series() != null) ? known(first).stream() : Stream.empty()).toList();
	}

	private Optional<Event> known(String id) {
		try {
			return Optional.of(this.events.event(id));
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return Optional.empty();
		}
	}

	private @Nullable Activity parent(@Nullable String id) {
		if (id == null) {
			return null;
		}
		try {
			return this.tracking.activity(id);
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return null;
		}
	}

	/* By role; whoever wrote it down organizes it where nobody else is said to. */
	private static Map<String, List<String>> parties(Event event, Set<String> shown) {
		Map<String, List<String>> parties = new LinkedHashMap<>();
		for (String role : ROLES) {
			List<String> ids = event.parties()
				.stream()
				.filter((party) -> party.role().equals(role))
				.map(Event.Party::organizationId)
				.toList();
			List<String> all = (ids.isEmpty() && role.equals("organizer")) ? List.of(event.organizationId()) : ids;
			List<String> named = all.stream().filter(shown::contains).toList();
			if (!named.isEmpty()) {
				parties.put(role, named);
			}
		}
		return parties;
	}

	static List<String> organizationsOf(Event event) {
		Stream<String> media = event.media()
			.stream()
			.flatMap((item) -> Stream.of(item.outletId(), item.commissionedBy()))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull);
		Stream<String> speakers = speakers(event).flatMap((speaker) -> Stream.ofNullable(speaker.organizationId()));
		return Stream
			.of(Stream.of(event.organizationId()), event.parties().stream().map(Event.Party::organizationId), media,
					speakers)
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
	}

	static List<String> peopleOf(Event event) {
		return speakers(event).flatMap((speaker) -> Stream.ofNullable(speaker.personId())).distinct().toList();
	}

	private static Stream<Event.Speaker> speakers(Event event) {
		return event.sessions().stream().flatMap((session) -> session.speakers().stream());
	}

}
