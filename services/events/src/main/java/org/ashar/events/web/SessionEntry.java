package org.ashar.events.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.Session;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.agenda.SessionType;
import org.ashar.events.agenda.Speaker;
import org.ashar.events.agenda.SpeakerRole;
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
 */
record SessionEntry(@Nullable SessionId id, @NotNull @CodeOf(SessionType.class) String type,
		@NotNull @SingleLine(max = 300) Text title, @Paragraphs(max = 3000) @Nullable Text summary,
		@NotNull @Day String day, @Pattern(regexp = HOUR) @Nullable String startsAt,
		@Pattern(regexp = HOUR) @Nullable String endsAt, @SingleLine(max = 100) @Nullable Text room,
		@Size(max = 20) @Nullable List<@NotNull @Valid SpeakerEntry> speakers,
		@Size(max = 10) @Nullable List<@NotNull @Slug String> topics) {

	private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";

	static SessionEntry of(Session session) {
		return new SessionEntry(session.id(), session.type().code(), session.title(), session.summary(),
				session.day().toString(), text(session.startsAt()), text(session.endsAt()), session.room(),
				session.speakers().stream().map(SpeakerEntry::of).toList(), session.topics());
	}

	Session entered(Supplier<SessionId> fresh) {
		return new Session(id == null ? fresh.get() : id, Coded.require(SessionType.class, type), title, summary,
				LocalDate.parse(day), hour(startsAt), hour(endsAt), room,
				Lists.of(speakers).stream().map(SpeakerEntry::entered).toList(), Lists.of(topics));
	}

	private static @Nullable LocalTime hour(@Nullable String text) {
		return text == null ? null : LocalTime.parse(text);
	}

	private static @Nullable String text(@Nullable LocalTime hour) {
		return hour == null ? null : hour.toString();
	}

	/** Who speaks: known to the directory, or by a name as it is printed. */
	record SpeakerEntry(@Nullable PersonId personId, @SingleLine(max = 200) @Nullable Text name,
			@SingleLine(max = 300) @Nullable Text affiliation, @Nullable OrganizationId organizationId,
			@NotNull @CodeOf(SpeakerRole.class) String role) {

		private static SpeakerEntry of(Speaker speaker) {
			return new SpeakerEntry(speaker.personId(), speaker.name(), speaker.affiliation(), speaker.organizationId(),
					speaker.role().code());
		}

		private Speaker entered() {
			return new Speaker(personId, name, affiliation, organizationId, Coded.require(SpeakerRole.class, role));
		}
	}
}
