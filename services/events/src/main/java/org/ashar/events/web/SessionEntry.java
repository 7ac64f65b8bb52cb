package org.ashar.events.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.events.agenda.Material;
import org.ashar.events.agenda.Session;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.agenda.SessionType;
import org.ashar.events.agenda.Speaker;
import org.ashar.events.agenda.SpeakerRole;
import org.ashar.events.agenda.SpeakerState;
import org.ashar.events.reference.Coded;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of the agenda, in both directions.
 *
 * @param id left out for a new one
 * @param startsAt HH:mm in the event's zone; left out while it is open
 * @param track the strand of the agenda that it belongs to
 * @param languages in which one speaks here, where that is not as in the whole event
 * @param interpretation into which languages it is interpreted
 * @param minutes what was said
 */
record SessionEntry(@Nullable SessionId id, @NotNull @CodeOf(SessionType.class) String type,
		@NotNull @SingleLine(max = 300) Text title, @Paragraphs(max = 3000) @Nullable Text summary,
		@NotNull @Day String day, @Pattern(regexp = HOUR) @Nullable String startsAt,
		@Pattern(regexp = HOUR) @Nullable String endsAt, @SingleLine(max = 100) @Nullable Text room,
		@Size(max = 20) @Nullable List<@NotNull @Valid SpeakerEntry> speakers,
		@Size(max = 10) @Nullable List<@NotNull @Slug String> topics, @SingleLine(max = 100) @Nullable Text track,
		@Size(max = 3) @Nullable List<@NotNull @Pattern(regexp = "ky|ru|en") String> languages,
		@Size(max = 3) @Nullable List<@NotNull @Pattern(regexp = "ky|ru|en") String> interpretation,
		@Size(max = 20) @Nullable List<@NotNull @Valid MaterialEntry> materials,
		@Paragraphs(max = 10000) @Nullable Text minutes) {

	private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";

	/**
	 * As it is shown.
	 * @param inside whether it is for those who write the agenda
	 */
	static SessionEntry of(Session session, boolean inside) {
		return new SessionEntry(session.id(), session.type().code(), session.title(), session.summary(),
				session.day().toString(), text(session.startsAt()), text(session.endsAt()), session.room(),
				session.speakers()
					.stream()
					.filter(speaker -> inside || !speaker.isOut())
					.map(SpeakerEntry::of)
					.toList(),
				session.topics(), session.track(), Tongues.tags(session.languages()),
				Tongues.tags(session.interpretation()), session.materials().stream().map(MaterialEntry::of).toList(),
				session.minutes());
	}

	Session entered(Supplier<SessionId> fresh) {
		return new Session(id == null ? fresh.get() : id, Coded.require(SessionType.class, type), title, summary,
				LocalDate.parse(day), hour(startsAt), hour(endsAt), room,
				Lists.of(speakers).stream().map(SpeakerEntry::entered).toList(), Lists.of(topics), track,
				Tongues.of(languages), Tongues.of(interpretation),
				Lists.of(materials).stream().map(MaterialEntry::entered).toList(), minutes);
	}

	private static @Nullable LocalTime hour(@Nullable String text) {
		return text == null ? null : LocalTime.parse(text);
	}

	private static @Nullable String text(@Nullable LocalTime hour) {
		return hour == null ? null : hour.toString();
	}

	/** Slides, a paper or a recording. */
	record MaterialEntry(@NotNull @SingleLine(max = 200) Text title, @NotNull @WebAddress String uri) {

		private static MaterialEntry of(Material material) {
			return new MaterialEntry(material.title(), material.uri());
		}

		private Material entered() {
			return new Material(title, uri);
		}
	}

	/**
	 * Who speaks: known to the directory, or by a name as it is printed.
	 *
	 * @param state whether she comes, once somebody has said so
	 */
	record SpeakerEntry(@Nullable PersonId personId, @SingleLine(max = 200) @Nullable Text name,
			@SingleLine(max = 300) @Nullable Text affiliation, @Nullable OrganizationId organizationId,
			@NotNull @CodeOf(SpeakerRole.class) String role, @CodeOf(SpeakerState.class) @Nullable String state) {

		static SpeakerEntry of(Speaker speaker) {
			return new SpeakerEntry(speaker.personId(), speaker.name(), speaker.affiliation(), speaker.organizationId(),
					speaker.role().code(), speaker.state() == null ? null : speaker.state().code());
		}

		private Speaker entered() {
			return new Speaker(personId, name, affiliation, organizationId, Coded.require(SpeakerRole.class, role),
					Codes.optional(SpeakerState.class, state));
		}
	}
}
