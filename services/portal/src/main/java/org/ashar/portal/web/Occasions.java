package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Directory;
import org.ashar.portal.services.Event;
import org.ashar.portal.services.Events;
import org.ashar.portal.services.Part;
import org.ashar.portal.services.Recommendation;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Where a recommendation may come from: the set and the whole it belongs to, the event,
 * the session and the speaker.
 */
@Component
class Occasions {

	private static final String MOST = "100";

	private final Tracking tracking;

	private final Events events;

	private final Directory directory;

	private final Options options;

	Occasions(Tracking tracking, Events events, Directory directory, Options options) {
		this.tracking = tracking;
		this.events = events;
		this.directory = directory;
		this.options = options;
	}

	/** Puts what can be chosen into the model; sessions are those of the event chosen. */
	void offer(Form form, Language language, Model model) {
		Event event = event(form.value("adoptedAt.eventId"));
		model.addAttribute("sets", sets(form.value("setId"), language));
		model.addAttribute("wholes", wholes(form, language));
		model.addAttribute("occasions", keeping(occasions(event, language), form.value("adoptedAt.eventId")));
		model.addAttribute("sessions",
				keeping((event != null)
						? event.sessions().stream().map((one) -> option(one.id(), one.title(), language)).toList()
						: List.of(), form.value("adoptedAt.sessionId")));
		List<String> speaker = form.all("adoptedAt.speakerId");
		model.addAttribute("speakers",
				(event != null || !speaker.isEmpty()) ? this.options.people(language, speaker) : List.of());
	}

	private List<Options.Option> sets(String chosen, Language language) {
		List<Options.Option> sets = known(
				Part.of(() -> this.tracking.activities(Map.of("type", "recommendation-set", "limit", MOST))
					.items()
					.stream()
					.map((one) -> option(one.id(), one.title(), language))
					.toList()));
		return keeping(sets, chosen);
	}

	/* The recommendations beside it: of the same set, else of the same source. */
	private List<Options.Option> wholes(Form form, Language language) {
		String set = form.value("setId");
		String source = form.value("sourceDocumentId");
		List<Options.Option> wholes = (set.isEmpty() && source.isEmpty()) ? List.of()
				: known(Part.of(() -> this.tracking
					.recommendations(
							Map.of(set.isEmpty() ? "document" : "set", set.isEmpty() ? source : set, "limit", MOST))
					.items()
					.stream()
					.map((one) -> named(one, language))
					.toList()));
		return keeping(wholes, form.value("parentId"));
	}

	static Options.Option named(Recommendation one, Language language) {
		Options.Option option = option(one.id(), one.text(), language);
		String label = ((one.number() != null) ? one.number() + ". " : "") + option.label();
		return new Options.Option(option.value(), (label.length() > 90) ? label.substring(0, 90) + "…" : label,
				option.lang());
	}

	private List<Options.Option> occasions(@Nullable Event chosen, Language language) {
		List<Options.Option> occasions = known(Part.of(() -> this.events.events(Map.of("limit", MOST))
			.items()
			.stream()
			.map((one) -> option(one.id(), one.name(), language))
			.toList()));
		boolean listed = chosen == null || occasions.stream().anyMatch((one) -> one.value().equals(chosen.id()));
		return listed ? occasions
				: Stream.concat(occasions.stream(), Stream.of(option(chosen.id(), chosen.name(), language))).toList();
	}

	/** The event at which something was adopted, where it can be told. */
	@Nullable Event event(Recommendation.@Nullable AdoptedAt adoptedAt) {
		return (adoptedAt != null) ? event(adoptedAt.eventId()) : null;
	}

	/** The name of who said it there, where it can be told. */
	@Nullable Text speaker(Recommendation.@Nullable AdoptedAt adoptedAt) {
		if (adoptedAt == null || adoptedAt.speakerId() == null) {
			return null;
		}
		try {
			return this.directory.person(adoptedAt.speakerId()).name();
		}
		catch (HttpClientErrorException | ServiceAwayException ex) {
			return null;
		}
	}

	private @Nullable Event event(String id) {
		if (id.isEmpty()) {
			return null;
		}
		try {
			return this.events.event(id);
		}
		catch (HttpClientErrorException | ServiceAwayException ex) {
			return null;
		}
	}

	private static List<Options.Option> known(Part<List<Options.Option>> part) {
		return (part.value() != null) ? part.value() : List.of();
	}

	/* A form must not lose what it cannot name. */
	private static List<Options.Option> keeping(List<Options.Option> options, String chosen) {
		if (chosen.isEmpty() || options.stream().anyMatch((one) -> one.value().equals(chosen))) {
			return options;
		}
		return Stream.concat(options.stream(), Stream.of(new Options.Option(chosen, chosen, null))).toList();
	}

	private static Options.Option option(String id, Text text, Language language) {
		return Options.Option.of(id, text, language);
	}

}
