package org.ashar.activities.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityDate;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.ActivityStatus;
import org.ashar.activities.activity.ActivityType;
import org.ashar.activities.activity.Aims;
import org.ashar.activities.activity.DateType;
import org.ashar.activities.activity.OrganizationRole;
import org.ashar.activities.activity.ParticipatingOrg;
import org.ashar.activities.activity.PolicyMarker;
import org.ashar.activities.activity.RelatedActivity;
import org.ashar.activities.activity.RelationType;
import org.ashar.activities.activity.Sector;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An activity as editors send it; the whole of it replaces what was there.
 *
 * @param minor true when nobody needs to hear of this edit
 * @param changeNote what changed, in a sentence, for those who follow it
 */
record ActivityEntry(@SingleLine(max = 100) @Nullable String iatiIdentifier,
		@NotNull @CodeOf(ActivityType.class) String type, @NotNull @CodeOf(ActivityStatus.class) String activityStatus,
		@NotNull @SingleLine(max = 300) Text title, @Paragraphs(max = 10_000) @Nullable Text description,
		@Size(max = 4) @Nullable List<@NotNull @Valid ActivityDay> activityDates,
		@NotNull OrganizationId organizationId,
		@Size(max = 50) @Nullable List<@NotNull @Valid ActivityParticipant> participatingOrgs,
		@Size(max = 50) @Nullable List<@NotNull @Valid ActivityRelation> relatedActivities,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> topics,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> areas,
		@Size(max = 30) @Nullable List<@NotNull @Valid ActivitySectorCode> sectors,
		@Size(max = 30) @Nullable List<@NotNull @SingleLine(max = 60) String> tags,
		@Size(max = 50) @Nullable List<@NotNull DocumentId> documents,
		@Size(max = 12) @Nullable List<@NotNull @Valid ActivityMarker> policyMarkers,
		@Size(max = 17) @Nullable List<@NotNull @CodeIn("sdg-goal") String> sdgGoals,
		@Size(max = 50) @Nullable List<@NotNull @CountryCode String> recipientCountries, @Valid @Nullable LawEntry law,
		@Nullable Boolean minor, @SingleLine(max = 500) @Nullable Text changeNote) {

	static ActivityEntry of(ActivityContent content) {
		return new ActivityEntry(content.iatiIdentifier(), content.type().code(), content.activityStatus().code(),
				content.title(), content.description(),
				content.activityDates().stream().map(date -> new ActivityDay(date.type().code(), date.date())).toList(),
				content.organizationId(),
				content.participatingOrgs()
					.stream()
					.map(org -> new ActivityParticipant(org.organizationId(), org.role().code()))
					.toList(),
				content.relatedActivities()
					.stream()
					.map(other -> new ActivityRelation(other.activityId(), other.type().code()))
					.toList(),
				content.topics(), content.areas(),
				content.sectors()
					.stream()
					.map(sector -> new ActivitySectorCode(sector.vocabulary(), sector.code()))
					.toList(),
				content.tags(), content.documents(),
				content.aims()
					.policyMarkers()
					.stream()
					.map(marker -> new ActivityMarker(marker.code(), marker.significance()))
					.toList(),
				content.aims().sdgGoals(), content.aims().recipientCountries(),
				content.law() == null ? null : LawEntry.of(content.law()), null, null);
	}

	ActivityContent content() {
		return new ActivityContent(iatiIdentifier, Coded.require(ActivityType.class, type),
				Coded.require(ActivityStatus.class, activityStatus), title, description,
				Lists.of(activityDates).stream().map(ActivityDay::entered).toList(), organizationId,
				Lists.of(participatingOrgs).stream().map(ActivityParticipant::entered).toList(),
				Lists.of(relatedActivities).stream().map(ActivityRelation::entered).toList(), Lists.of(topics),
				Lists.of(areas),
				Lists.of(sectors).stream().map(sector -> new Sector(sector.vocabulary(), sector.code())).toList(),
				Lists.of(tags), Lists.of(documents), aims(), law == null ? null : law.content());
	}

	private Aims aims() {
		return new Aims(Lists.of(policyMarkers)
			.stream()
			.map(marker -> new PolicyMarker(marker.code(), marker.significance()))
			.toList(), Lists.of(sdgGoals), Lists.of(recipientCountries));
	}

	boolean isMinor() {
		return Boolean.TRUE.equals(minor);
	}

	/** A date of an activity (IATI activity-date). */
	record ActivityDay(@NotNull @CodeOf(DateType.class) String type, @NotNull @Dated String date) {

		private ActivityDate entered() {
			return new ActivityDate(Coded.require(DateType.class, type), date);
		}
	}

	/** An organization that takes part (IATI participating-org). */
	record ActivityParticipant(@NotNull OrganizationId organizationId,
			@NotNull @CodeOf(OrganizationRole.class) String role) {

		private ParticipatingOrg entered() {
			return new ParticipatingOrg(organizationId, Coded.require(OrganizationRole.class, role));
		}
	}

	/** Another activity (IATI related-activity). */
	record ActivityRelation(@NotNull ActivityId activityId, @NotNull @CodeOf(RelationType.class) String type) {

		private RelatedActivity entered() {
			return new RelatedActivity(activityId, Coded.require(RelationType.class, type));
		}
	}

	/** What it does for an aim of policy (IATI policy-marker). */
	record ActivityMarker(@NotNull @CodeIn("policy-marker") String code,
			@NotNull @CodeIn("policy-significance") String significance) {
	}

	/** A sector (IATI sector); the vocabulary is an IATI SectorVocabulary code. */
	@KnownSector
	record ActivitySectorCode(@NotNull @Pattern(regexp = "[0-9]{1,2}") String vocabulary,
			@NotNull @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String code) {
	}
}
