package org.ashar.events.agenda;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.References;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What organizers write down about an event.
 *
 * @param organizationId whose event it is
 * @param venue missing while it is to be announced
 * @param languages in which it is held
 * @param topics notations of concepts
 * @param areas notations of concepts
 * @param parentActivityId the project that it belongs to
 * @param interpretation into which languages it is interpreted
 * @param series the first event of the series that it belongs to
 */
public record EventContent(OrganizationId organizationId, Text name, @Nullable Text description, Days days,
		@Nullable Venue venue, Attendance attendance, List<Language> languages, List<EventParty> parties,
		List<Session> sessions, List<MediaItem> media, List<String> topics, List<String> areas,
		@Nullable UUID parentActivityId, List<UUID> documents, List<Language> interpretation,
		@Nullable EventId series) {

	/** In characters: two bytes each leave it far below what a message may hold. */
	private static final int MOST_TEXT = 200_000;

	public EventContent {
		languages = List.copyOf(languages);
		parties = List.copyOf(parties);
		sessions = List.copyOf(sessions);
		media = List.copyOf(media);
		topics = List.copyOf(topics);
		areas = List.copyOf(areas);
		documents = List.copyOf(documents);
		interpretation = Lists.ofStored(interpretation);
	}

	/** What is written of an event that belongs to no series and is not interpreted. */
	public EventContent(OrganizationId organizationId, Text name, @Nullable Text description, Days days,
			@Nullable Venue venue, Attendance attendance, List<Language> languages, List<EventParty> parties,
			List<Session> sessions, List<MediaItem> media, List<String> topics, List<String> areas,
			@Nullable UUID parentActivityId, List<UUID> documents) {
		this(organizationId, name, description, days, venue, attendance, languages, parties, sessions, media, topics,
				areas, parentActivityId, documents, List.of(), null);
	}

	/**
	 * The same event on other days: its agenda moves along, and what was reported of it
	 * stays behind.
	 * @param of the first event of the series
	 */
	EventContent anew(LocalDate first, EventId of, Supplier<SessionId> fresh) {
		long by = ChronoUnit.DAYS.between(days.first(), first);
		Days then = new Days(first, days.last().plusDays(by), days.zone());
		List<Session> again = sessions.stream()
			.map(session -> session.anew(fresh.get(), session.day().plusDays(by)))
			.toList();
		return new EventContent(organizationId, name, description, then, venue, attendance, languages, parties, again,
				List.of(), topics, areas, parentActivityId, List.of(), interpretation, of);
	}

	/** The same with other sessions. */
	EventContent with(List<Session> others) {
		return new EventContent(organizationId, name, description, days, venue, attendance, languages, parties, others,
				media, topics, areas, parentActivityId, documents, interpretation, series);
	}

	/** Throws EventProblem or ReferenceProblem when it contradicts itself. */
	void check() {
		if (!days.areSound()) {
			throw new EventProblem.NoSuchDays("lastDay");
		}
		for (Session session : sessions) {
			if (!days.hold(session.day()) || !session.hasSoundHours()) {
				throw new EventProblem.NoSuchDays("sessions");
			}
		}
		References.once("languages", languages);
		References.once("interpretation", interpretation);
		References.once("parties", parties);
		References.once("sessions", sessions.stream().map(Session::id).toList());
		References.once("documents", documents);
		if (texts().flatMap(text -> text.values().values().stream()).mapToLong(String::length).sum() > MOST_TEXT) {
			throw new EventProblem.TooMuchText();
		}
	}

	private Stream<Text> texts() {
		Stream<@Nullable Text> own = Stream.of(name, description, venue == null ? null : venue.name(),
				venue == null ? null : venue.address());
		Stream<@Nullable Text> told = sessions.stream().flatMap(EventContent::texts);
		Stream<@Nullable Text> shown = media.stream()
			.flatMap(item -> Stream.of(item.title(), item.outlet(), item.programme()));
		return Stream.of(own, told, shown).flatMap(texts -> texts).flatMap(Stream::ofNullable);
	}

	private static Stream<@Nullable Text> texts(Session session) {
		Stream<@Nullable Text> own = Stream.of(session.title(), session.summary(), session.room(), session.track(),
				session.minutes());
		Stream<@Nullable Text> spoken = session.speakers()
			.stream()
			.flatMap(speaker -> Stream.of(speaker.name(), speaker.affiliation()));
		return Stream.of(own, spoken, session.materials().stream().map(Material::title)).flatMap(texts -> texts);
	}
}
