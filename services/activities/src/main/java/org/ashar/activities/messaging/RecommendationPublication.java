package org.ashar.activities.messaging;

import java.util.List;

import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationFact;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.springframework.stereotype.Component;

/**
 * Tells of recommendations; as long as one is not public, only that there is something.
 */
@Component
class RecommendationPublication implements Publication<Recommendation, RecommendationFact> {

	private final AvroBytes avro;

	RecommendationPublication(AvroBytes avro) {
		this.avro = avro;
	}

	@Override
	public Class<Recommendation> aggregate() {
		return Recommendation.class;
	}

	@Override
	public List<Message> messages(Recommendation recommendation, RecommendationFact fact, Stamp stamp) {
		boolean isPublic = recommendation.state().isPublic();
		RecommendationFact.Edited edited = fact instanceof RecommendationFact.Edited edit ? edit : null;
		RecommendationMessage message = RecommendationMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setChange(change(fact))
			.setMinor(edited != null && edited.minor() || wasNotSeen(recommendation, fact) || isForCurators(fact))
			.setNote(isPublic && edited != null ? Fields.text(edited.note()) : null)
			.setRecommendation(RecommendationRecord.of(recommendation))
			.build();
		return List.of(new Message(Topics.RECOMMENDATIONS, recommendation.id().value().toString(),
				RecommendationMessage.SCHEMA$.getFullName(), avro.encode(message)));
	}

	/*
	 * What was sent long ago crosses both lines at once, and of two letters one is
	 * enough.
	 */
	private static boolean wasNotSeen(Recommendation recommendation, RecommendationFact fact) {
		return fact instanceof RecommendationFact.BecameDelayed && recommendation.isKnownToBeLongOverdue();
	}

	private static boolean isForCurators(RecommendationFact fact) {
		return fact instanceof RecommendationFact.AddresseeLives || fact instanceof RecommendationFact.ReturnInDoubt
				|| fact instanceof RecommendationFact.ReturnDeclined;
	}

	private static RecommendationChange change(RecommendationFact fact) {
		return switch (fact) {
			case RecommendationFact.Drafted _ -> RecommendationChange.DRAFTED;
			case RecommendationFact.Edited _ -> RecommendationChange.EDITED;
			case RecommendationFact.SentToReview _ -> RecommendationChange.SENT_TO_REVIEW;
			case RecommendationFact.Adopted _ -> RecommendationChange.ADOPTED;
			case RecommendationFact.Published _ -> RecommendationChange.PUBLISHED;
			case RecommendationFact.Superseded _ -> RecommendationChange.SUPERSEDED;
			case RecommendationFact.Merged _ -> RecommendationChange.MERGED;
			case RecommendationFact.Archived _ -> RecommendationChange.ARCHIVED;
			case RecommendationFact.Sent _ -> RecommendationChange.SENT;
			case RecommendationFact.Responded _ -> RecommendationChange.RESPONDED;
			case RecommendationFact.Assessed _ -> RecommendationChange.ASSESSED;
			case RecommendationFact.ReaddressedTo _ -> RecommendationChange.READDRESSED;
			case RecommendationFact.AddresseeEnded _ -> RecommendationChange.ADDRESSEE_ENDED;
			case RecommendationFact.AddresseeLives _, RecommendationFact.ReturnInDoubt _,
					RecommendationFact.ReturnDeclined _ ->
				RecommendationChange.EDITED;
			case RecommendationFact.BecameDelayed _ -> RecommendationChange.BECAME_DELAYED;
			case RecommendationFact.BecameLongOverdue _ -> RecommendationChange.BECAME_LONG_OVERDUE;
			case RecommendationFact.Split _ -> RecommendationChange.SPLIT;
		};
	}

}
