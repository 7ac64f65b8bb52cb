package org.ashar.activities.activity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.stereotype.Component;

/**
 * The sets of what was recommended at events, one for each: begun when the event came to
 * something, handed in for review, and left alone from then on.
 */
@Component
public class EventSets {

	private final Activities activities;

	private final Clock clock;

	EventSets(Activities activities, Clock clock) {
		this.activities = activities;
		this.clock = clock;
	}

	/** The set of an event, made by whoever asks first. */
	public ActivityId of(UUID event, Text name, OrganizationId organization) {
		ActivityId id = new ActivityId(
				UUID.nameUUIDFromBytes(("set of event " + event).getBytes(StandardCharsets.UTF_8)));
		if (activities.find(id).isEmpty()) {
			Instant now = clock.instant();
			Activity set = Activity.draft(id, content(name, organization), Author.SYSTEM, now);
			set.submit(Author.SYSTEM, now);
			activities.add(set);
		}
		return id;
	}

	private static ActivityContent content(Text name, OrganizationId organization) {
		return new ActivityContent(null, ActivityType.RECOMMENDATION_SET, ActivityStatus.IMPLEMENTATION, name, null,
				List.of(), organization, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				Aims.NONE, null);
	}

}
