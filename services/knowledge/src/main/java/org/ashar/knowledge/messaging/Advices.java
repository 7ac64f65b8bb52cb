package org.ashar.knowledge.messaging;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.contracts.Assessment;
import org.ashar.contracts.Evidence;
import org.ashar.contracts.ParagraphReference;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.knowledge.record.Advice;
import org.jspecify.annotations.Nullable;

/** What a recommendation's contract says of its way. */
final class Advices {

	private Advices() {
	}

	static Advice of(Recommendation told) {
		return new Advice(told.getNumber(), source(told), adoption(told), told.getSetId(), told.getParentId(),
				addressees(told), told.getDueDate(), answer(told.getResponse()),
				told.getAssessments().stream().map(Advices::assessment).toList(), told.getSupersededBy(),
				told.getMergedInto());
	}

	private static Advice.@Nullable Source source(Recommendation told) {
		ParagraphReference place = told.getParagraph();
		if (place == null) {
			return told.getSourceDocumentId() == null ? null
					: new Advice.Source(told.getSourceDocumentId(), null, null, null);
		}
		return new Advice.Source(told.getSourceDocumentId(), place.getNumber(), place.getLines(), place.getAnchor());
	}

	private static Advice.@Nullable Adoption adoption(Recommendation told) {
		return told.getAdoptedAtEventId() == null ? null
				: new Advice.Adoption(told.getAdoptedAtEventId(), told.getAdoptedAtSessionId());
	}

	private static List<Advice.Addressee> addressees(Recommendation told) {
		return Stream
			.of(in("lead", told.getLeadBodies()), in("partner", told.getPartners()),
					in("counterpart", told.getCounterparts()))
			.flatMap(List::stream)
			.toList();
	}

	private static List<Advice.Addressee> in(String role, List<String> organizations) {
		return organizations.stream().map(id -> new Advice.Addressee(role, id)).toList();
	}

	private static Advice.Answer answer(RecommendationResponse told) {
		return new Advice.Answer(told.getStatus(), told.getSentDate(), told.getDate(), Texts.text(told.getText()),
				told.getDocumentId(), told.getOrganizationId());
	}

	private static Advice.Assessment assessment(Assessment told) {
		return new Advice.Assessment(told.getId(), told.getVoice(), told.getLevel(), told.getDate(),
				told.getEvidence().stream().map(Advices::evidence).toList(), told.getOrganizationId(),
				Texts.text(told.getNote()));
	}

	private static Advice.Evidence evidence(Evidence told) {
		return new Advice.Evidence(told.getDocumentId(), told.getUri(), Texts.text(told.getNote()));
	}

}
