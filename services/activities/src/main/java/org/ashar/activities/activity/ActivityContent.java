package org.ashar.activities.activity;

import java.util.List;
import java.util.Optional;

import org.ashar.activities.document.DocumentId;
import org.ashar.activities.law.LawContent;
import org.ashar.activities.law.LawProblem;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.PartialDate;
import org.ashar.activities.reference.References;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What editors write down about an activity.
 *
 * @param organizationId whose activity it is
 * @param topics notations of concepts
 * @param areas notations of concepts
 * @param tags free words
 * @param law what makes it a law; for laws only
 */
public record ActivityContent(@Nullable String iatiIdentifier, ActivityType type, ActivityStatus activityStatus,
		Text title, @Nullable Text description, List<ActivityDate> activityDates, OrganizationId organizationId,
		List<ParticipatingOrg> participatingOrgs, List<RelatedActivity> relatedActivities, List<String> topics,
		List<String> areas, List<Sector> sectors, List<String> tags, List<DocumentId> documents, Aims aims,
		@Nullable LawContent law) {

	public ActivityContent {
		activityDates = List.copyOf(activityDates);
		participatingOrgs = List.copyOf(participatingOrgs);
		relatedActivities = List.copyOf(relatedActivities);
		topics = List.copyOf(topics);
		areas = List.copyOf(areas);
		sectors = List.copyOf(sectors);
		tags = List.copyOf(tags);
		documents = List.copyOf(documents);
		// Records of earlier releases have none.
		aims = aims == null ? Aims.NONE : aims;
	}

	/**
	 * Throws ReferenceProblem when something stands twice or ends before it starts,
	 * LawProblem when something else is written down as a law.
	 */
	void check() {
		References.once("activityDates", activityDates.stream().map(ActivityDate::type).toList());
		References.once("participatingOrgs", participatingOrgs);
		References.once("relatedActivities", relatedActivities);
		References.once("sectors", sectors);
		References.once("tags", tags);
		inOrder(DateType.PLANNED_START, DateType.PLANNED_END);
		inOrder(DateType.ACTUAL_START, DateType.ACTUAL_END);
		aims.check();
		if (law != null) {
			requireLaw(law);
		}
	}

	/** The activity it is a part of, if any. */
	public Optional<ActivityId> parent() {
		return relatedActivities.stream()
			.filter(related -> related.type() == RelationType.PARENT)
			.map(RelatedActivity::activityId)
			.findFirst();
	}

	ActivityContent with(ActivityStatus status, List<ActivityDate> dates) {
		return new ActivityContent(iatiIdentifier, type, status, title, description, dates, organizationId,
				participatingOrgs, relatedActivities, topics, areas, sectors, tags, documents, aims, law);
	}

	/** The same with another body wherever this one stands, once at each place. */
	ActivityContent passedOn(OrganizationId from, OrganizationId to) {
		return of(organizationId.equals(from) ? to : organizationId, participatingOrgs.stream()
			.map(taking -> taking.organizationId().equals(from) ? new ParticipatingOrg(to, taking.role()) : taking)
			.distinct()
			.toList());
	}

	ActivityContent of(OrganizationId owner, List<ParticipatingOrg> taking) {
		return new ActivityContent(iatiIdentifier, type, activityStatus, title, description, activityDates, owner,
				taking, relatedActivities, topics, areas, sectors, tags, documents, aims, law);
	}

	private void requireLaw(LawContent content) {
		if (type != ActivityType.LAW) {
			throw new LawProblem.NoLaw();
		}
		content.check();
	}

	private void inOrder(DateType start, DateType end) {
		PartialDate.inOrder("activityDates", date(start), date(end));
	}

	private @Nullable String date(DateType type) {
		return activityDates.stream()
			.filter(date -> date.type() == type)
			.map(ActivityDate::date)
			.findFirst()
			.orElse(null);
	}
}
