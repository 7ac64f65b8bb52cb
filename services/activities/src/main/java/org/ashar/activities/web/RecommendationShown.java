package org.ashar.activities.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.Deadline;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.Response;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Headline;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Proposal;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.handover.Handover;
import org.ashar.activities.recommendation.AdoptedAt;
import org.ashar.activities.recommendation.Gap;
import org.ashar.activities.recommendation.Kind;
import org.ashar.activities.recommendation.Paragraph;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationContent;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.recommendation.RecommendationState;
import org.ashar.activities.recommendation.Returning;
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
 * @param returning bodies that live again and could be asked again, as a curator decides
 * @param organizationId who proposed it
 * @param voices the newest assessment of each voice that has spoken
 * @param voiceGap how many steps the voices are apart, from 0 to 3; null where fewer than
 * two take a stand
 * @param proposals assessments that are not published, for those who decide on them or
 * made them
 * @param splitInto the parts that took its place
 * @param redirect what stands in its place now, at the end of the chain; null where
 * nothing does or several parts do
 */
record RecommendationShown(RecommendationId id, long version, @Nullable String number, Text text,
		@Nullable Text rationale, @CodeOf(Kind.class) String kind,
		@CodeOf(RecommendationState.class) String editorialState, @Nullable DocumentId sourceDocumentId,
		RecommendationEntry.@Nullable SourcePlace paragraph, RecommendationEntry.@Nullable AdoptionOccasion adoptedAt,
		@Nullable ActivityId setId, @Nullable RecommendationId parentId, List<RecommendationId> children,
		List<OrganizationId> leadBodies, List<OrganizationId> partners, List<OrganizationId> counterparts,
		@Nullable Text comparator, @Nullable Text measure, List<String> affectedGroups, List<String> topics,
		List<String> areas, @Nullable String dueDate, RecommendationEntry.@Nullable AnswerWithin legalDeadlineRule,
		boolean truncatedSource, boolean compound, List<String> gaps, ResponseShown response,
		@CodeOf(Lateness.class) String lateness, List<AssessmentShown> assessments, List<AssessmentId> voices,
		@Nullable Integer voiceGap, List<ProposalShown> proposals, @Nullable HeadlineShown headline,
		List<HandoverShown> readdressed, List<OrganizationId> undecided, List<Returning> returning,
		@Nullable RecommendationId supersededBy, @Nullable RecommendationId mergedInto,
		List<RecommendationId> splitInto, @Nullable RecommendationId redirect, @Nullable OrganizationId organizationId,
		Instant created, Instant modified) {

	static RecommendationShown of(Recommendation found, Surroundings around) {
		RecommendationContent content = found.content();
		OptionalInt gap = found.assessments().gap();
		return new RecommendationShown(found.id(), found.version(), content.number(), content.text(),
				content.rationale(), content.kind().code(), found.state().code(), content.sourceDocumentId(),
				place(content.paragraph()), occasion(content.adoptedAt()), content.setId(), content.parentId(),
				around.children(), content.leadBodies(), content.partners(), content.counterparts(),
				content.comparator(), content.measure(), content.affectedGroups(), content.topics(), content.areas(),
				content.dueDate(), RecommendationEntry.AnswerWithin.of(content.legalDeadlineRule()),
				content.truncatedSource(), content.compound(), content.gaps().stream().map(Gap::code).toList(),
				ResponseShown.of(found.response()), found.lateness(around.today()).code(),
				found.assessments().items().stream().map(AssessmentShown::of).toList(),
				found.assessments().newest().values().stream().map(Assessment::id).toList(),
				gap.isPresent() ? gap.getAsInt() : null, around.proposals(),
				found.assessments().headline().map(HeadlineShown::of).orElse(null),
				found.addressing().handovers().stream().map(HandoverShown::of).toList(), found.addressing().undecided(),
				found.addressing().returning(), found.supersededBy(), found.mergedInto(), found.splitInto(),
				around.successor(), found.proposer(), found.created(), found.modified());
	}

	private static RecommendationEntry.@Nullable SourcePlace place(@Nullable Paragraph paragraph) {
		return paragraph == null ? null
				: new RecommendationEntry.SourcePlace(paragraph.number(), paragraph.lines(), paragraph.anchor());
	}

	private static RecommendationEntry.@Nullable AdoptionOccasion occasion(@Nullable AdoptedAt adoptedAt) {
		return adoptedAt == null ? null : new RecommendationEntry.AdoptionOccasion(adoptedAt.eventId(),
				adoptedAt.sessionId(), adoptedAt.speakerId());
	}

	/** That a body took over from another what had been asked of that one. */
	record HandoverShown(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence) {

		private static HandoverShown of(Handover handover) {
			return new HandoverShown(handover.from(), handover.to(), handover.reason(), handover.at(),
					handover.sequence());
		}
	}

	/** What it takes to show a recommendation besides itself. */
	record Surroundings(List<RecommendationId> children, List<ProposalShown> proposals,
			@Nullable RecommendationId successor, LocalDate today) {
	}

	/**
	 * What the addressee said so far.
	 *
	 * @param answerDue the last day on which an answer is in time
	 * @param longOverdueAfter the last day on which it is late and not yet long overdue
	 * @param clarification what the addressee was told when it had asked back
	 */
	record ResponseShown(@CodeOf(ResponseStatus.class) String status, @Nullable String sentAt, @Nullable String date,
			@Nullable Text text, @Nullable DocumentId documentId, @Nullable OrganizationId organizationId,
			@Nullable String answerDue, @Nullable String longOverdueAfter, @Nullable Text clarification) {

		private static ResponseShown of(Response response) {
			Deadline deadline = response.deadline();
			return new ResponseShown(response.status().code(), response.sentDate(), response.date(), response.text(),
					response.documentId(), response.organizationId(), deadline == null ? null : deadline.due(),
					deadline == null ? null : deadline.last(), response.clarification());
		}
	}

	/** An assessment. */
	record AssessmentShown(AssessmentId id, @CodeOf(Voice.class) String voice, @CodeOf(Level.class) String level,
			String date, List<FollowUpController.EvidenceEntry> evidence, @Nullable OrganizationId organizationId,
			@Nullable Text note, @Nullable String authorRole) {

		private static AssessmentShown of(Assessment assessment) {
			return new AssessmentShown(assessment.id(), assessment.voice().code(), assessment.level().code(),
					assessment.date(),
					assessment.evidence().stream().map(FollowUpController.EvidenceEntry::of).toList(),
					assessment.organizationId(), assessment.note(), assessment.authorRole());
		}
	}

	/**
	 * An assessment that is not published.
	 *
	 * @param mayDecide whether the reader may publish or refuse it
	 * @param refused why it was refused; null as long as nobody has decided
	 */
	record ProposalShown(AssessmentShown assessment, Instant at, boolean mayDecide, @Nullable Text refused) {

		static ProposalShown of(Proposal proposal, boolean mayDecide) {
			return new ProposalShown(AssessmentShown.of(proposal.assessment()), proposal.at(), mayDecide,
					proposal.refusal() == null ? null : proposal.refusal().reason());
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
