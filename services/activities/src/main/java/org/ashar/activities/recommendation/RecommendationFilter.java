package org.ashar.activities.recommendation;

import java.util.UUID;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are wanted; null means any.
 *
 * @param awaiting the lead body that owes an answer
 * @param event at which they were adopted
 * @param lateness how long an answer has been due today
 * @param voiceGap by how many steps at least the voices are apart
 * @param byGap true for those whose voices are farthest apart first, without those that
 * have no such figure
 * @param pending true for those with an assessment on which the reader may decide
 * @param proposed true for those for which the reader proposed an assessment that is not
 * published
 * @param q the number, or beginnings of words of the text, all of which must be found
 * @param undecided true for those whose addressee ended without one successor
 * @param mine true for those that the reader's own organizations proposed
 */
public record RecommendationFilter(@Nullable OrganizationId leadBody, @Nullable OrganizationId awaiting,
		@Nullable String topic, @Nullable String area, @Nullable Kind kind, @Nullable ResponseStatus response,
		@Nullable DocumentId document, @Nullable ActivityId set, @Nullable RecommendationId parent,
		@Nullable UUID event, @Nullable RecommendationState state, @Nullable Lateness lateness,
		@Nullable Integer voiceGap, boolean byGap, boolean pending, boolean proposed, @Nullable String q,
		boolean undecided, boolean mine) {

	/**
	 * Parts of one whole are read in the order of their numbers, anything else newest
	 * first.
	 */
	private boolean isOneWhole() {
		return document != null || set != null || parent != null || event != null;
	}

	/** In which order they are read. */
	Order order() {
		if (byGap) {
			return Order.GAP;
		}
		return isOneWhole() ? Order.NUMBER : Order.NEWEST;
	}

	/** Where a recommendation stands in this list. */
	public String place(Recommendation recommendation) {
		return switch (order()) {
			case GAP -> recommendation.gapPlace();
			case NUMBER -> recommendation.order();
			case NEWEST -> recommendation.place();
		};
	}

	/** The orders of lists. */
	enum Order {

		GAP, NUMBER, NEWEST

	}
}
