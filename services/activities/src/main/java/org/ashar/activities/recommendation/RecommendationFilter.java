package org.ashar.activities.recommendation;

import java.util.UUID;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which recommendations are wanted; null means any.
 *
 * @param awaiting the lead body that owes an answer
 * @param event at which they were adopted
 * @param q a piece of the text or the number
 * @param undecided true for those whose addressee ended without one successor
 * @param mine true for those that the reader's own organizations proposed
 */
public record RecommendationFilter(@Nullable OrganizationId leadBody, @Nullable OrganizationId awaiting,
		@Nullable String topic, @Nullable String area, @Nullable Kind kind, @Nullable ResponseStatus response,
		@Nullable DocumentId document, @Nullable ActivityId set, @Nullable RecommendationId parent,
		@Nullable UUID event, @Nullable RecommendationState state, @Nullable String q, boolean undecided,
		boolean mine) {

	/**
	 * Parts of one whole are read in the order in which they were entered, anything else
	 * newest first.
	 */
	boolean isOneWhole() {
		return document != null || set != null || parent != null || event != null;
	}
}
