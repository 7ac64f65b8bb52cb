package org.ashar.activities.web;

import java.time.Instant;
import java.util.List;

import org.ashar.activities.activity.Activity;
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
 * @param course what happened to it as a law; null for what is none
 * @param changesWanted what a curator wants changed; for its own people, curators and
 * auditors only
 * @param rejectedBecause why a curator refused it; for the same
 */
record ActivityShown(ActivityId id, long version, @Nullable String iatiIdentifier,
		@CodeOf(ActivityType.class) String type, @CodeOf(EditorialState.class) String editorialState,
		@CodeOf(ActivityStatus.class) String activityStatus, Text title, @Nullable Text description,
		List<ActivityEntry.ActivityDay> activityDates, OrganizationId organizationId,
		List<ActivityEntry.ActivityParticipant> participatingOrgs,
		List<ActivityEntry.ActivityRelation> relatedActivities, List<String> topics, List<String> areas,
		List<ActivityEntry.ActivitySectorCode> sectors, List<String> tags, List<DocumentId> documents,
		List<ActivityEntry.ActivityMarker> policyMarkers, List<String> sdgGoals, List<String> recipientCountries,
		@Nullable LawEntry law, @Nullable LawCourse course, @Nullable ActivityId supersededBy,
		@Nullable Text changesWanted, @Nullable Text rejectedBecause, Instant created, Instant modified) {

	static ActivityShown of(Activity activity, boolean inside) {
		ActivityEntry entry = ActivityEntry.of(activity.content());
		return new ActivityShown(activity.id(), activity.version(), entry.iatiIdentifier(), entry.type(),
				activity.state().code(), entry.activityStatus(), entry.title(), entry.description(),
				Lists.of(entry.activityDates()), entry.organizationId(), Lists.of(entry.participatingOrgs()),
				Lists.of(entry.relatedActivities()), Lists.of(entry.topics()), Lists.of(entry.areas()),
				Lists.of(entry.sectors()), Lists.of(entry.tags()), Lists.of(entry.documents()),
				Lists.of(entry.policyMarkers()), Lists.of(entry.sdgGoals()), Lists.of(entry.recipientCountries()),
				entry.law(), LawCourse.of(activity), activity.supersededBy(), inside ? activity.changesWanted() : null,
				inside ? activity.rejectedBecause() : null, activity.created(), activity.modified());
	}
}
