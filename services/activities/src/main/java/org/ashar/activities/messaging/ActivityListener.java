package org.ashar.activities.messaging;

import java.util.Set;
import java.util.UUID;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.Doubles;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears from this service itself that an activity names bodies, which may have been found
 * to be doubles before. Whoever writes it need not wait for that.
 */
@Component
class ActivityListener {

	/** After these it may name others than before. */
	private static final Set<ActivityChange> NAME = Set.of(ActivityChange.DRAFTED, ActivityChange.EDITED);

	private final Doubles doubles;

	ActivityListener(Doubles doubles) {
		this.doubles = doubles;
	}

	@KafkaListener(topics = Topics.ACTIVITIES, groupId = "${spring.application.name}")
	void on(ActivityMessage message) {
		if (NAME.contains(message.getChange())) {
			doubles.look(new ActivityId(UUID.fromString(message.getActivity().getId())));
		}
	}

}
