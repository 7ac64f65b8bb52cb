package org.ashar.activities.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.Response;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Headline;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.AdoptedAt;
import org.ashar.activities.recommendation.Gap;
import org.ashar.activities.recommendation.Handover;
import org.ashar.activities.recommendation.Kind;
import org.ashar.activities.recommendation.Paragraph;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationContent;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.recommendation.RecommendationState;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as readers get it.
 *
 * @param children its parts
 * @param gaps what it lacks to be acted upon
 * @param lateness how long an answer has been due today
 * @param headline what is shown first of its assessments
 * @param readdressed whom it was addressed to before
 * @param undecided lead bodies that ended without one successor
 * @param organizationId who proposed it
 */
record RecommendationShown(RecommendationId id, long version, @Nullable String number, Text text,
		@Nullable Text rationale, @CodeOf(Kind.class) String kind,
		@CodeOf(RecommendationState.class) String editorialState, @Nullable DocumentId sourceDocumentId,
		RecommendationEntry.@Nullable SourcePlace paragraph, RecommendationEntry.@Nullable AdoptionOccasion adoptedAt,
		@Nullable ActivityId setId, @Nullable RecommendationId parentId, List<RecommendationId> children,
		List<OrganizationId> leadBodies, List<OrganizationId> partners, List<OrganizationId> counterparts,
		@Nullable Text comparator, @Nullable Text measure, List<String> affectedGroups, List<String> topics,
		List<String> areas, @Nullable String dueDate, boolean truncatedSource, boolean compound, List<String> gaps,
		ResponseShown response, @CodeOf(Lateness.class) String lateness, List<AssessmentShown> assessments,
		@Nullable HeadlineShown headline, List<HandoverShown> readdressed, List<OrganizationId> undecided,
		@Nullable RecommendationId supersededBy, @Nullable RecommendationId mergedInto,
		@Nullable OrganizationId organizationId, Instant created, Instant modified) {

	static RecommendationShown of(Recommendation found, List<RecommendationId> children, LocalDate today) {
		RecommendationContent content = found.content();
		return new RecommendationShown(found.id(), found.version(), content.number(), content.text(),
				content.rationale(), content.kind().code(), found.state().code(), content.sourceDocumentId(),
				place(content.paragraph()), occasion(content.adoptedAt()), content.setId(), content.parentId(),
				children, content.leadBodies(), content.partners(), content.counterparts(), content.comparator(),
				content.measure(), content.affectedGroups(), content.topics(), content.areas(), content.dueDate(),
				content.truncatedSource(), content.compound(), content.gaps().stream().map(Gap::code).toList(),
				ResponseShown.of(found.response()), found.response().lateness(today).code(),
				found.assessments().items().stream().map(AssessmentShown::of).toList(),
				found.assessments().headline().map(HeadlineShown::of).orElse(null),
				found.addressing().handovers().stream().map(HandoverShown::of).toList(), found.addressing().undecided(),
				found.supersededBy(), found.mergedInto(), found.proposer(), found.created(), found.modified());
	}

	private static RecommendationEntry.@Nullable SourcePlace place(@Nullable Paragraph paragraph) {
		return paragraph == null ? null
				: new RecommendationEntry.SourcePlace(paragraph.number(), paragraph.lines(), paragraph.anchor());
	}

	private static RecommendationEntry.@Nullable AdoptionOccasion occasion(@Nullable AdoptedAt adoptedAt) {
		return adoptedAt == null ? null
				: new RecommendationEntry.AdoptionOccasion(adoptedAt.eventId(), adoptedAt.sessionId());
	}

	/** That a body took over from another what had been asked of that one. */
	record HandoverShown(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence) {

		private static HandoverShown of(Handover handover) {
			return new HandoverShown(handover.from(), handover.to(), handover.reason(), handover.at(),
					handover.sequence());
		}
	}

	/** What the addressee said so far. */
	record ResponseShown(@CodeOf(ResponseStatus.class) String status, @Nullable String sentAt, @Nullable String date,
			@Nullable Text text, @Nullable DocumentId documentId, @Nullable OrganizationId organizationId) {

		private static ResponseShown of(Response response) {
			return new ResponseShown(response.status().code(), response.sentDate(), response.date(), response.text(),
					response.documentId(), response.organizationId());
		}
	}

	/** An assessment. */
	record AssessmentShown(AssessmentId id, @CodeOf(Voice.class) String voice, @CodeOf(Level.class) String level,
			String date, List<FollowUpController.EvidenceEntry> evidence, @Nullable OrganizationId organizationId,
			@Nullable Text note) {

		private static AssessmentShown of(Assessment assessment) {
			return new AssessmentShown(assessment.id(), assessment.voice().code(), assessment.level().code(),
					assessment.date(),
					assessment.evidence().stream().map(FollowUpController.EvidenceEntry::of).toList(),
					assessment.organizationId(), assessment.note());
		}
	}

	/**
	 * One level where an independent voice decides (basis independent), else the range of
	 * levels (basis range).
	 */
	record HeadlineShown(String basis, List<String> levels) {

		private static HeadlineShown of(Headline headline) {
			return new HeadlineShown(headline.independent() ? "independent" : "range",
					headline.levels().stream().map(Level::code).toList());
		}
	}
}
