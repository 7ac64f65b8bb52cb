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
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event as readers get it.
 *
 * @param startsAt the moment at which its first day begins
 * @param endsAt the moment at which its last day is over
 * @param cancellation why it does not take place
 * @param announcedFor the first day as it was announced
 * @param changedAt since when it is otherwise than announced, or was told last
 */
record EventShown(EventId id, long version, @CodeOf(EventState.class) String state, OrganizationId organizationId,
		Text name, @Nullable Text description, String firstDay, String lastDay, String zone, Instant startsAt,
		Instant endsAt, EventEntry.@Nullable EventPlace venue, @CodeOf(Attendance.class) String attendance,
		List<String> languages, List<EventEntry.EventOrganization> parties, List<SessionEntry> sessions,
		List<EventEntry.EventMediaItem> media, List<String> topics, List<String> areas, @Nullable UUID parentActivityId,
		List<UUID> documents, @Nullable Integer capacity, Map<String, Integer> quotas, @Nullable Text cancellation,
		RulesEntry entryRules, Instant created, Instant modified, List<String> interpretation, @Nullable EventId series,
		@Nullable String announcedFor, @Nullable Instant changedAt) {

	/**
	 * As it is shown.
	 * @param inside whether it is for those who write the agenda
	 */
	static EventShown of(Event event, boolean inside) {
		EventContent content = event.content();
		return new EventShown(event.id(), event.version(), event.state().code(), content.organizationId(),
				content.name(), content.description(), content.days().first().toString(),
				content.days().last().toString(), content.days().zone().getId(), content.days().begin(),
				content.days().end(), venue(content.venue()), content.attendance().code(),
				Tongues.tags(content.languages()), parties(content),
				content.sessions().stream().map(session -> SessionEntry.of(session, inside)).toList(),
				content.media().stream().map(EventShown::media).toList(), content.topics(), content.areas(),
				content.parentActivityId(), content.documents(), event.seating().map(Seating::capacity).orElse(null),
				event.seating().map(Seating::quotas).orElse(Map.of()), event.cancellation(),
				RulesEntry.of(event.rules()), event.created(), event.modified(), Tongues.tags(content.interpretation()),
				content.series(), event.announcedFor().map(Object::toString).orElse(null),
				event.changedAt().orElse(null));
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
