package org.ashar.activities.recommendation;

import java.util.List;

import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What happened to a recommendation. */
public sealed interface RecommendationFact {

	/** Somebody wrote it down. */
	record Drafted() implements RecommendationFact {
	}

	/**
	 * Somebody changed what is written.
	 *
	 * @param minor true when nobody needs to hear of it
	 * @param note what changed, in a sentence
	 */
	record Edited(boolean minor, @Nullable Text note) implements RecommendationFact {
	}

	/** Its drafter asked for adoption. */
	record SentToReview() implements RecommendationFact {
	}

	/** Its text stands. */
	record Adopted() implements RecommendationFact {
	}

	/** Everybody may read it from now on. */
	record Published() implements RecommendationFact {
	}

	/** Another one took its place. */
	record Superseded(RecommendationId by) implements RecommendationFact {
	}

	/** It became a part of another one. */
	record Merged(RecommendationId into) implements RecommendationFact {
	}

	/** It is kept but no longer changed. */
	record Archived() implements RecommendationFact {
	}

	/** It went to its lead bodies; from now on an answer is due. */
	record Sent() implements RecommendationFact {
	}

	/** A lead body said something. */
	record Responded(ResponseStatus status) implements RecommendationFact {
	}

	/** Another body is asked instead of one that is not what it was. */
	record ReaddressedTo(OrganizationId from, OrganizationId to) implements RecommendationFact {
	}

	/**
	 * A body that was said to have ended has not, so that nobody answers in its place.
	 */
	record AddresseeLives(OrganizationId body) implements RecommendationFact {
	}

	/** A body lives again, and a person has to say whether it is asked again. */
	record ReturnInDoubt(OrganizationId body, OrganizationId holder) implements RecommendationFact {
	}

	/** A person said that it stays with the one that is asked now. */
	record ReturnDeclined(OrganizationId body, OrganizationId holder) implements RecommendationFact {
	}

	/** The body that was asked ended, and nobody knows yet who answers in its place. */
	record AddresseeEnded(OrganizationId body) implements RecommendationFact {
	}

	/** The day is over by which an answer was due. */
	record BecameDelayed() implements RecommendationFact {
	}

	/** The answer has been due for very long. */
	record BecameLongOverdue() implements RecommendationFact {
	}

	/** Its parts took its place. */
	record Split(List<RecommendationId> into) implements RecommendationFact {
	}

	/** A voice said how far it is carried out. */
	record Assessed(AssessmentId assessment) implements RecommendationFact {
	}

}
