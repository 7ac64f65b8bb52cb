package org.ashar.activities.web;

import java.time.Instant;
import java.util.List;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.ActivityStatus;
import org.ashar.activities.activity.ActivityType;
import org.ashar.activities.activity.EditorialState;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An activity as readers get it.
 *
 * @param changesWanted what a curator wants changed; for its own people, curators and
 * auditors only
 */
record ActivityShown(ActivityId id, long version, @Nullable String iatiIdentifier,
		@CodeOf(ActivityType.class) String type, @CodeOf(EditorialState.class) String editorialState,
		@CodeOf(ActivityStatus.class) String activityStatus, Text title, @Nullable Text description,
		List<ActivityEntry.ActivityDay> activityDates, OrganizationId organizationId,
		List<ActivityEntry.ActivityParticipant> participatingOrgs,
		List<ActivityEntry.ActivityRelation> relatedActivities, List<String> topics, List<String> areas,
		List<ActivityEntry.ActivitySectorCode> sectors, List<String> tags, List<DocumentId> documents,
		@Nullable ActivityId supersededBy, @Nullable Text changesWanted, Instant created, Instant modified) {

	static ActivityShown of(Activity activity, boolean inside) {
		ActivityContent content = activity.content();
		return new ActivityShown(activity.id(), activity.version(), content.iatiIdentifier(), content.type().code(),
				activity.state().code(), content.activityStatus().code(), content.title(), content.description(),
				dates(content), content.organizationId(), taking(content), related(content), content.topics(),
				content.areas(), sectors(content), content.tags(), content.documents(), activity.supersededBy(),
				inside ? activity.changesWanted() : null, activity.created(), activity.modified());
	}

	private static List<ActivityEntry.ActivityDay> dates(ActivityContent content) {
		return content.activityDates()
			.stream()
			.map(date -> new ActivityEntry.ActivityDay(date.type().code(), date.date()))
			.toList();
	}

	private static List<ActivityEntry.ActivityParticipant> taking(ActivityContent content) {
		return content.participatingOrgs()
			.stream()
			.map(org -> new ActivityEntry.ActivityParticipant(org.organizationId(), org.role().code()))
			.toList();
	}

	private static List<ActivityEntry.ActivityRelation> related(ActivityContent content) {
		return content.relatedActivities()
			.stream()
			.map(other -> new ActivityEntry.ActivityRelation(other.activityId(), other.type().code()))
			.toList();
	}

	private static List<ActivityEntry.ActivitySectorCode> sectors(ActivityContent content) {
		return content.sectors()
			.stream()
			.map(sector -> new ActivityEntry.ActivitySectorCode(sector.vocabulary(), sector.code()))
			.toList();
	}
}
