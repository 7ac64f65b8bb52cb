package org.ashar.activities.recommendation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.ashar.activities.activity.Tracker;
import org.ashar.activities.document.Library;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.activities.reference.References;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that a recommendation points only at what exists, and is no part of itself. */
@Component
class Links {

	private static final int FARTHEST = 20;

	private final Recommendations recommendations;

	private final Library library;

	private final Tracker tracker;

	private final References references;

	Links(Recommendations recommendations, Library library, Tracker tracker, References references) {
		this.recommendations = recommendations;
		this.library = library;
		this.tracker = tracker;
		this.references = references;
	}

	void check(RecommendationId id, RecommendationContent content) {
		references.organizations("leadBodies", content.leadBodies());
		references.organizations("partners", content.partners());
		references.organizations("counterparts", content.counterparts());
		references.concepts("affectedGroups", "affected-group", content.affectedGroups());
		references.topicsWithAreas(content.topics(), content.areas());
		library.require("sourceDocumentId", content.sourceDocumentId());
		tracker.require("setId", content.setId());
		RecommendationId parent = content.parentId();
		if (parent != null) {
			requireNoCircle(id, parent);
		}
	}

	/** The one that takes the place of another must be there for everybody to read. */
	void requirePublished(RecommendationId id, RecommendationId other) {
		recommendations.find(other)
			.filter(successor -> !other.equals(id) && successor.state() == RecommendationState.PUBLISHED)
			.orElseThrow(RecommendationProblem.NoSuccessor::new);
	}

	@Nullable RecommendationId successor(Recommendation recommendation) {
		RecommendationId last = null;
		Optional<RecommendationId> next = next(recommendation);
		// Each step was public before it was replaced, so there is no circle; a limit all
		// the same.
		for (int steps = 0; next.isPresent() && steps < FARTHEST; steps++) {
			last = next.get();
			next = recommendations.find(last).flatMap(Links::next);
		}
		return last;
	}

	private static Optional<RecommendationId> next(Recommendation recommendation) {
		return Optional.ofNullable(
				recommendation.mergedInto() != null ? recommendation.mergedInto() : recommendation.supersededBy());
	}

	private void requireNoCircle(RecommendationId id, RecommendationId parent) {
		if (!parent.equals(id) && recommendations.find(parent).isEmpty()) {
			throw new ReferenceProblem.Unknown("parentId", parent.value().toString());
		}
		Set<RecommendationId> above = new HashSet<>(Set.of(id));
		Optional<RecommendationId> next = Optional.of(parent);
		while (next.isPresent()) {
			if (!above.add(next.get())) {
				throw new RecommendationProblem.Circle();
			}
			next = recommendations.find(next.get()).map(found -> found.content().parentId());
		}
	}

}
