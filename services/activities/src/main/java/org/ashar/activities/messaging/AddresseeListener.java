package org.ashar.activities.messaging;

import java.util.Set;
import java.util.UUID;

import org.ashar.activities.recommendation.Readdressing;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears from this service itself that something can be asked of bodies, which may have
 * ended before. Whoever publishes it need not wait for that.
 */
@Component
class AddresseeListener {

	/** After these others may be asked than before. */
	private static final Set<RecommendationChange> ASK = Set.of(RecommendationChange.PUBLISHED,
			RecommendationChange.EDITED);

	private final Readdressing readdressing;

	AddresseeListener(Readdressing readdressing) {
		this.readdressing = readdressing;
	}

	@KafkaListener(topics = Topics.RECOMMENDATIONS, groupId = "${spring.application.name}")
	void on(RecommendationMessage message) {
		if (ASK.contains(message.getChange())) {
			readdressing.look(new RecommendationId(UUID.fromString(message.getRecommendation().getId())));
		}
	}

}
