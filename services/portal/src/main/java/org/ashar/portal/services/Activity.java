package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A reform activity (IATI activity) as its service shows it to whoever is asking. */
public record Activity(String id, long version, @Nullable String iatiIdentifier, String type, String editorialState,
		String activityStatus, Text title, @Nullable Text description, List<ActivityDate> activityDates,
		String organizationId, List<ParticipatingOrg> participatingOrgs, List<RelatedActivity> relatedActivities,
		List<String> topics, List<String> areas, List<String> tags, List<String> documents,
		@Nullable String supersededBy, @Nullable Text changesWanted) {

	/** A planned or actual start or end. */
	public record ActivityDate(String type, String date) {
	}

	/** Who takes part, and how. */
	public record ParticipatingOrg(String organizationId, String role) {
	}

	/** Another activity that it has to do with. */
	public record RelatedActivity(String activityId, String type) {
	}

}
