package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A reform activity (IATI activity) as its service shows it to whoever is asking. */
public record Activity(String id, long version, @Nullable String iatiIdentifier, String type, String editorialState,
		String activityStatus, Text title, @Nullable Text description, List<ActivityDate> activityDates,
		String organizationId, List<ParticipatingOrg> participatingOrgs, List<RelatedActivity> relatedActivities,
		List<String> topics, List<String> areas, List<Sector> sectors, List<String> tags, List<String> documents,
		List<Marker> policyMarkers, List<String> sdgGoals, List<String> recipientCountries, @Nullable Law law,
		@Nullable LawCourse course, @Nullable String supersededBy, @Nullable Text changesWanted,
		@Nullable Text rejectedBecause) {

	/** An older service may say less. */
	public Activity {
		sectors = orNone(sectors);
		policyMarkers = orNone(policyMarkers);
		sdgGoals = orNone(sdgGoals);
		recipientCountries = orNone(recipientCountries);
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/** A planned or actual start or end. */
	public record ActivityDate(String type, String date) {
	}

	/** Who takes part, and how. */
	public record ParticipatingOrg(String organizationId, String role) {
	}

	/** Another activity that it has to do with. */
	public record RelatedActivity(String activityId, String type) {
	}

	/** A branch in which it works. */
	public record Sector(String vocabulary, String code) {
	}

	/** What it does for an aim of policy. */
	public record Marker(String code, String significance) {
	}

}
