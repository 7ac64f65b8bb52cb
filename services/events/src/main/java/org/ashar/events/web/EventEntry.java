package org.ashar.events.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.infra.platform.clock.TimeZoneName;
import org.ashar.infra.platform.clock.Moment;
import org.ashar.events.agenda.Attendance;
import org.ashar.events.agenda.Days;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.EventParty;
import org.ashar.events.agenda.MediaItem;
import org.ashar.events.agenda.PartyRole;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.agenda.Venue;
import org.ashar.events.reference.Coded;
import org.ashar.events.reference.OrganizationId;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event as organizers send it; the whole of it replaces what was there.
 *
 * @param firstDay as the calendar stands in the zone of the event
 * @param venue left out while it is to be announced
 * @param interpretation into which languages it is interpreted
 * @param series the first event of the series that it belongs to
 * @param minor true when nobody needs to hear of this edit
 * @param changeNote what changed, in a sentence, for those who follow it
 */
record EventEntry(@NotNull OrganizationId organizationId, @NotNull @SingleLine(max = 300) Text name,
		@Paragraphs(max = 5000) @Nullable Text description, @NotNull @Day String firstDay, @NotNull @Day String lastDay,
		@NotNull @TimeZoneName String zone, @Valid @Nullable EventPlace venue,
		@NotNull @CodeOf(Attendance.class) String attendance,
		@Size(max = 3) @Nullable List<@NotNull @Pattern(regexp = "ky|ru|en") String> languages,
		@Size(max = 60) @Nullable List<@NotNull @Valid EventOrganization> parties,
		@Size(max = 100) @Nullable List<@NotNull @Valid SessionEntry> sessions,
		@Size(max = 50) @Nullable List<@NotNull @Valid EventMediaItem> media,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> topics,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> areas, @Nullable UUID parentActivityId,
		@Size(max = 50) @Nullable List<@NotNull UUID> documents,
		@Size(max = 3) @Nullable List<@NotNull @Pattern(regexp = "ky|ru|en") String> interpretation,
		@Nullable EventId series, @Nullable Boolean minor, @SingleLine(max = 500) @Nullable Text changeNote) {

	/** Sessions that are new get an id. */
	EventContent content(Supplier<SessionId> fresh) {
		return new EventContent(organizationId, name, description,
				new Days(LocalDate.parse(firstDay), LocalDate.parse(lastDay), ZoneId.of(zone)),
				venue == null ? null : new Venue(venue.name(), venue.address(), venue.area()),
				Coded.require(Attendance.class, attendance), Tongues.of(languages),
				Lists.of(parties).stream().map(EventOrganization::entered).toList(),
				Lists.of(sessions).stream().map(session -> session.entered(fresh)).toList(),
				Lists.of(media).stream().map(EventMediaItem::entered).toList(), Lists.of(topics), Lists.of(areas),
				parentActivityId, Lists.of(documents), Tongues.of(interpretation), series);
	}

	boolean isMinor() {
		return Boolean.TRUE.equals(minor);
	}

	/** Where it takes place. */
	record EventPlace(@NotNull @SingleLine(max = 200) Text name, @SingleLine(max = 300) @Nullable Text address,
			@Slug @Nullable String area) {
	}

	/** An organization that has to do with it. */
	record EventOrganization(@NotNull OrganizationId organizationId, @NotNull @CodeOf(PartyRole.class) String role) {

		private EventParty entered() {
			return new EventParty(organizationId, Coded.require(PartyRole.class, role));
		}
	}

	/** A broadcast or an article about it; the air time is that of its zone. */
	record EventMediaItem(@NotNull @SingleLine(max = 300) Text title, @Nullable OrganizationId outletId,
			@SingleLine(max = 200) @Nullable Text outlet, @SingleLine(max = 200) @Nullable Text programme,
			@Moment @Nullable String airsAt, @Nullable OrganizationId commissionedBy,
			@WebAddress @Nullable String uri) {

		private MediaItem entered() {
			return new MediaItem(title, outletId, outlet, programme,
					airsAt == null ? null : LocalDateTime.parse(airsAt), commissionedBy, uri);
		}
	}
}
