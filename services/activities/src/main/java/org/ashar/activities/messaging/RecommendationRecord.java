package org.ashar.activities.messaging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.ashar.activities.answer.DeadlineRule;
import org.ashar.activities.answer.Response;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.handover.Handover;
import org.ashar.activities.recommendation.AdoptedAt;
import org.ashar.activities.recommendation.Paragraph;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationContent;
import org.ashar.contracts.AnswerRule;
import org.ashar.contracts.Evidence;
import org.ashar.contracts.ParagraphReference;
import org.ashar.contracts.Readdressing;
import org.ashar.contracts.RecommendationResponse;
import org.jspecify.annotations.Nullable;

/** A recommendation as the public may see it. */
final class RecommendationRecord {

	private RecommendationRecord() {
	}

	static org.ashar.contracts.Recommendation of(Recommendation recommendation) {
		var record = org.ashar.contracts.Recommendation.newBuilder()
			.setId(recommendation.id().value().toString())
			.setEditorialState(recommendation.state().code())
			.setResponse(response(recommendation.response()));
		if (!recommendation.state().isPublic()) {
			return record.build();
		}
		addContent(record, recommendation.content());
		addPlace(record, recommendation.content());
		OptionalInt gap = recommendation.assessments().gap();
		return record
			.setAssessments(
					recommendation.assessments().items().stream().map(RecommendationRecord::assessment).toList())
			.setReaddressed(
					recommendation.addressing().handovers().stream().map(RecommendationRecord::handover).toList())
			.setUndecided(Fields.ids(recommendation.addressing().undecided()))
			.setSupersededBy(Fields.id(recommendation.supersededBy()))
			.setMergedInto(Fields.id(recommendation.mergedInto()))
			.setSplitInto(Fields.ids(recommendation.splitInto()))
			.setVoiceGap(gap.isPresent() ? gap.getAsInt() : null)
			.build();
	}

	private static void addContent(org.ashar.contracts.Recommendation.Builder record, RecommendationContent content) {
		record.setNumber(content.number())
			.setText(Fields.text(content.text()))
			.setRationale(Fields.text(content.rationale()))
			.setKind(content.kind().code())
			.setLeadBodies(Fields.ids(content.leadBodies()))
			.setPartners(Fields.ids(content.partners()))
			.setCounterparts(Fields.ids(content.counterparts()))
			.setComparator(Fields.text(content.comparator()))
			.setMeasure(Fields.text(content.measure()))
			.setAffectedGroups(content.affectedGroups())
			.setTopics(content.topics())
			.setAreas(content.areas())
			.setDueDate(content.dueDate())
			.setLegalDeadlineRule(rule(content.legalDeadlineRule()))
			.setTruncatedSource(content.truncatedSource())
			.setCompound(content.compound());
	}

	private static void addPlace(org.ashar.contracts.Recommendation.Builder record, RecommendationContent content) {
		Optional<AdoptedAt> adoptedAt = Optional.ofNullable(content.adoptedAt());
		record.setSourceDocumentId(Fields.id(content.sourceDocumentId()))
			.setParagraph(paragraph(content.paragraph()))
			.setAdoptedAtEventId(adoptedAt.map(AdoptedAt::eventId).map(UUID::toString).orElse(null))
			.setAdoptedAtSessionId(adoptedAt.map(AdoptedAt::sessionId).map(UUID::toString).orElse(null))
			.setAdoptedAtSpeakerId(adoptedAt.map(AdoptedAt::speakerId).map(UUID::toString).orElse(null))
			.setSetId(Fields.id(content.setId()))
			.setParentId(Fields.id(content.parentId()));
	}

	private static Readdressing handover(Handover handover) {
		return new Readdressing(Fields.ids(List.of(handover.from())).getFirst(),
				Fields.ids(List.of(handover.to())).getFirst(), handover.reason(), handover.at(), handover.sequence());
	}

	private static @Nullable ParagraphReference paragraph(@Nullable Paragraph paragraph) {
		return paragraph == null ? null
				: new ParagraphReference(paragraph.number(), paragraph.lines(), paragraph.anchor());
	}

	private static RecommendationResponse response(Response response) {
		return RecommendationResponse.newBuilder()
			.setStatus(response.status().code())
			.setSentDate(response.sentDate())
			.setDate(response.date())
			.setText(Fields.text(response.text()))
			.setDocumentId(Fields.id(response.documentId()))
			.setOrganizationId(Fields.id(response.organizationId()))
			.setAnswerDue(response.deadline() == null ? null : response.deadline().due())
			.setLongOverdueAfter(response.deadline() == null ? null : response.deadline().last())
			.setClarification(Fields.text(response.clarification()))
			.build();
	}

	private static @Nullable AnswerRule rule(@Nullable DeadlineRule rule) {
		return rule == null ? null : new AnswerRule(rule.days(), rule.count().code());
	}

	private static org.ashar.contracts.Assessment assessment(Assessment assessment) {
		return org.ashar.contracts.Assessment.newBuilder()
			.setId(assessment.id().value().toString())
			.setVoice(assessment.voice().code())
			.setLevel(assessment.level().code())
			.setDate(assessment.date())
			.setEvidence(assessment.evidence().stream().map(RecommendationRecord::evidence).toList())
			.setOrganizationId(Fields.id(assessment.organizationId()))
			.setNote(Fields.text(assessment.note()))
			.setAuthorRole(assessment.authorRole())
			.build();
	}

	private static Evidence evidence(org.ashar.activities.assessment.Evidence shown) {
		return new Evidence(Fields.id(shown.documentId()), shown.uri(), Fields.text(shown.note()));
	}

}
