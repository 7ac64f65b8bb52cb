package org.ashar.identity.messaging;

import java.util.UUID;

import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Topics;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.membership.Members;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes who registered an organization its owner. */
@Component
class OwnershipListener {

	private final Members members;

	OwnershipListener(Members members) {
		this.members = members;
	}

	@KafkaListener(topics = Topics.OWNERSHIP, groupId = "${spring.application.name}")
	void on(OwnershipMessage message) {
		members.own(UUID.fromString(message.getOrganizationId()),
				new AccountId(UUID.fromString(message.getAccountId())));
	}

}
