package org.ashar.events.agenda;

import java.util.List;
import java.util.UUID;
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
 */
public record EventContent(OrganizationId organizationId, Text name, @Nullable Text description, Days days,
		@Nullable Venue venue, Attendance attendance, List<Language> languages, List<EventParty> parties,
		List<Session> sessions, List<MediaItem> media, List<String> topics, List<String> areas,
		@Nullable UUID parentActivityId, List<UUID> documents) {

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
		Stream<@Nullable Text> told = sessions.stream()
			.flatMap(session -> Stream.concat(Stream.of(session.title(), session.summary(), session.room()),
					session.speakers().stream().flatMap(speaker -> Stream.of(speaker.name(), speaker.affiliation()))));
		Stream<@Nullable Text> shown = media.stream()
			.flatMap(item -> Stream.of(item.title(), item.outlet(), item.programme()));
		return Stream.of(own, told, shown).flatMap(texts -> texts).flatMap(Stream::ofNullable);
	}
}
