package org.ashar.activities.recommendation;

import java.util.List;

import org.ashar.infra.platform.language.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * By what a recommendation is found, reckoned anew with each change.
 *
 * @param order where it stands among the parts of one whole
 * @param voiceGap how far apart the voices are
 * @param gapPlace where it stands by that
 * @param actionable whether it can be acted upon; null where it asks for nothing
 * @param words of its text in all languages; null where an earlier release has written it
 */
record Signposts(String order, @Nullable Integer voiceGap, @Nullable String gapPlace, @Nullable Boolean actionable,
		@Nullable List<String> words) {

	static Signposts of(Recommendation recommendation) {
		RecommendationContent content = recommendation.content();
		var gap = recommendation.assessments().gap();
		return new Signposts(NaturalOrder.key(content.number()) + "-" + recommendation.place(),
				gap.isPresent() ? gap.getAsInt() : null,
				gap.isPresent() ? gap.getAsInt() + "-" + recommendation.place() : null,
				content.kind().asksForSomething() ? content.isActionable() : null,
				SearchKeys.of(content.text().values().values().stream()));
	}
}
