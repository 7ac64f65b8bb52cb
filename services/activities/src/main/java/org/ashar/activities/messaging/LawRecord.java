package org.ashar.activities.messaging;

import java.util.Optional;

import org.ashar.activities.law.Classification;
import org.ashar.activities.law.Course;
import org.ashar.activities.law.LawAction;
import org.ashar.activities.law.LawContent;
import org.ashar.activities.law.LawStep;
import org.ashar.contracts.Law;
import org.jspecify.annotations.Nullable;

/** A law as the public may see it; who wrote it down is told by the role only. */
final class LawRecord {

	private LawRecord() {
	}

	/** Old laws may have nothing written down but what happened to them. */
	static Law of(@Nullable LawContent content, Course course) {
		Law.Builder law = Law.newBuilder()
			.setStage(course.stage().map(Classification::code).orElse(null))
			.setLegislationLegalForce(course.legalForce().code())
			.setActions(course.actions().stream().map(LawRecord::action).toList());
		if (content == null) {
			return law.build();
		}
		return law.setLegislationIdentifier(content.identifier())
			.setLegislationType(content.type().code())
			.setLegislationPassedBy(Fields.id(content.passedBy()))
			.setLegislationResponsible(Fields.id(content.responsible()))
			.setLegislationDate(content.date())
			.setPublicDiscussionUrl(content.publicDiscussionUrl())
			.setChanges(Fields.ids(content.changes()))
			.setRepeals(Fields.ids(content.repeals()))
			.build();
	}

	private static org.ashar.contracts.LawAction action(LawAction action) {
		LawStep step = action.step();
		Optional<LawAction.Correction> correction = Optional.ofNullable(action.correction());
		return org.ashar.contracts.LawAction.newBuilder()
			.setId(action.id().value().toString())
			.setDate(step.date())
			.setClassification(step.classification().code())
			.setPartial(step.partial())
			.setOrganizationId(Fields.id(step.organization()))
			.setSource(step.source())
			.setDocumentId(Fields.id(step.document()))
			.setNote(Fields.text(step.note()))
			.setRecordedAt(action.at())
			.setAuthorRole(action.by().role())
			.setCorrection(Fields.text(correction.map(LawAction.Correction::reason).orElse(null)))
			.setReplacedBy(Fields.id(correction.map(LawAction.Correction::replacement).orElse(null)))
			.build();
	}

}
