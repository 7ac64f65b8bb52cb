package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people attend, as its service shows it to whoever is asking. Days and hours are
 * those of its zone.
 *
 * @param venue null while it is to be announced
 * @param capacity null before anybody has said how many may come
 */
public record Event(String id, long version, String state, String organizationId, Text name, @Nullable Text description,
		String firstDay, String lastDay, String zone, Instant startsAt, Instant endsAt, @Nullable Venue venue,
		String attendance, List<String> languages, List<Party> parties, List<Session> sessions, List<MediaItem> media,
		List<String> topics, List<String> areas, @Nullable String parentActivityId, List<String> documents,
		@Nullable Integer capacity, Map<String, Integer> quotas, @Nullable Text cancellation) {

	/** Where it takes place. */
	public record Venue(Text name, @Nullable Text address, @Nullable String area) {
	}

	/** An organization that has to do with it, and how. */
	public record Party(String organizationId, String role) {
	}

	/** A part of the agenda; without hours while they are open. */
	public record Session(String id, String type, Text title, @Nullable Text summary, String day,
			@Nullable String startsAt, @Nullable String endsAt, @Nullable Text room, List<Speaker> speakers,
			List<String> topics) {
	}

	/** Who speaks: known to the directory, or by a name as it is printed. */
	public record Speaker(@Nullable String personId, @Nullable Text name, @Nullable Text affiliation,
			@Nullable String organizationId, String role) {
	}

	/** A broadcast or an article about it. */
	public record MediaItem(Text title, @Nullable String outletId, @Nullable Text outlet, @Nullable Text programme,
			@Nullable String airsAt, @Nullable String commissionedBy, @Nullable String uri) {
	}

	/** How many seats there are, and are left in all and for each group with a quota. */
	public record Seats(int capacity, int taken, int free, int waiting, Map<String, Integer> freeByGroup) {
	}

}
