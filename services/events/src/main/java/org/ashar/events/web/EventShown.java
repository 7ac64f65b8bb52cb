package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.Attendance;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.EventState;
import org.ashar.events.agenda.MediaItem;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.Venue;
import org.ashar.events.reference.OrganizationId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event as readers get it.
 *
 * @param startsAt the moment at which its first day begins
 * @param endsAt the moment at which its last day is over
 * @param cancellation why it does not take place
 */
record EventShown(EventId id, long version, @CodeOf(EventState.class) String state, OrganizationId organizationId,
		Text name, @Nullable Text description, String firstDay, String lastDay, String zone, Instant startsAt,
		Instant endsAt, EventEntry.@Nullable EventPlace venue, @CodeOf(Attendance.class) String attendance,
		List<String> languages, List<EventEntry.EventOrganization> parties, List<SessionEntry> sessions,
		List<EventEntry.EventMediaItem> media, List<String> topics, List<String> areas, @Nullable UUID parentActivityId,
		List<UUID> documents, @Nullable Integer capacity, Map<String, Integer> quotas, @Nullable Text cancellation,
		RulesEntry entryRules, Instant created, Instant modified) {

	static EventShown of(Event event) {
		EventContent content = event.content();
		return new EventShown(event.id(), event.version(), event.state().code(), content.organizationId(),
				content.name(), content.description(), content.days().first().toString(),
				content.days().last().toString(), content.days().zone().getId(), content.days().begin(),
				content.days().end(), venue(content.venue()), content.attendance().code(),
				content.languages().stream().map(Language::tag).toList(), parties(content),
				content.sessions().stream().map(SessionEntry::of).toList(),
				content.media().stream().map(EventShown::media).toList(), content.topics(), content.areas(),
				content.parentActivityId(), content.documents(), event.seating().map(Seating::capacity).orElse(null),
				event.seating().map(Seating::quotas).orElse(Map.of()), event.cancellation(),
				RulesEntry.of(event.rules()), event.created(), event.modified());
	}

	private static EventEntry.@Nullable EventPlace venue(@Nullable Venue venue) {
		return venue == null ? null : new EventEntry.EventPlace(venue.name(), venue.address(), venue.area());
	}

	private static List<EventEntry.EventOrganization> parties(EventContent content) {
		return content.parties()
			.stream()
			.map(party -> new EventEntry.EventOrganization(party.organizationId(), party.role().code()))
			.toList();
	}

	private static EventEntry.EventMediaItem media(MediaItem item) {
		return new EventEntry.EventMediaItem(item.title(), item.outletId(), item.outlet(), item.programme(),
				item.airsAt() == null ? null : item.airsAt().toString(), item.commissionedBy(), item.uri());
	}
}
