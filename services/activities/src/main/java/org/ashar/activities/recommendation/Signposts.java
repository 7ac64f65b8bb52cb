package org.ashar.activities.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * By what a recommendation is found, reckoned anew with each change.
 *
 * @param order where it stands among the parts of one whole
 * @param voiceGap how far apart the voices are
 * @param gapPlace where it stands by that
 * @param actionable whether it can be acted upon; null where it asks for nothing
 */
record Signposts(String order, @Nullable Integer voiceGap, @Nullable String gapPlace, @Nullable Boolean actionable) {

	static Signposts of(Recommendation recommendation) {
		RecommendationContent content = recommendation.content();
		var gap = recommendation.assessments().gap();
		return new Signposts(NaturalOrder.key(content.number()) + "-" + recommendation.place(),
				gap.isPresent() ? gap.getAsInt() : null,
				gap.isPresent() ? gap.getAsInt() + "-" + recommendation.place() : null,
				content.kind().asksForSomething() ? content.isActionable() : null);
	}
}
