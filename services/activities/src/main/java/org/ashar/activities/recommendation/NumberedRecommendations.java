package org.ashar.activities.recommendation;

import java.util.List;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.Actor;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The recommendations in the store by their numbers. */
@Repository
class NumberedRecommendations implements Numbering {

	private static final int MOST = 1_000;

	private final Aggregates<Recommendation> aggregates;

	NumberedRecommendations(AggregateStore store) {
		this.aggregates = store.audited(Recommendation.class);
	}

	@Override
	public List<Recommendation> of(@Nullable DocumentId document, @Nullable ActivityId set, Actor reader) {
		return aggregates
			.find(new Conditions().is("content.sourceDocumentId", document)
				.is("content.setId", set)
				.oldestFirst("place", null, MOST))
			.stream()
			.filter(found -> found.content().number() != null)
			.filter(found -> found.state().isPublic() || reader.seesDraftsOf(found.proposer()))
			.toList();
	}

}
