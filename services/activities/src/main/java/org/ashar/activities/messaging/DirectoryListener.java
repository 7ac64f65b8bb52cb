package org.ashar.activities.messaging;

import org.ashar.activities.activity.Doubles;
import org.ashar.activities.recommendation.Readdressing;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of changes in the directory. */
@Component
class DirectoryListener {

	private final DirectoryCopy copy;

	private final Readdressing readdressing;

	private final Doubles doubles;

	DirectoryListener(DirectoryCopy copy, Readdressing readdressing, Doubles doubles) {
		this.copy = copy;
		this.readdressing = readdressing;
		this.doubles = doubles;
	}

	/**
	 * The copy comes first, and what follows is done each time the message comes: whoever
	 * broke off half-way goes on where he was.
	 */
	@KafkaListener(topics = Topics.ORGANIZATIONS, groupId = "${spring.application.name}")
	void on(OrganizationMessage message) {
		OrganizationId id = copy.take(message.getOrganization(), message.getStamp().getSequence());
		if (Fates.HAVE_CONSEQUENCES.contains(message.getChange())) {
			readdressing.follow(id);
			doubles.follow(id);
		}
		if (message.getChange() == OrganizationChange.UNMERGED) {
			readdressing.part(id);
			doubles.part(id);
		}
		if (message.getChange() == OrganizationChange.SUCCESSION_REVOKED) {
			readdressing.revive(id);
		}
	}

	@KafkaListener(topics = Topics.CONCEPTS, groupId = "${spring.application.name}")
	void on(ConceptMessage message) {
		copy.take(message.getConcept(), message.getStamp().getSequence());
	}

}
