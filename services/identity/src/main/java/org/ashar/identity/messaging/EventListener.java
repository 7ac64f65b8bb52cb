package org.ashar.identity.messaging;

import java.util.UUID;

import org.ashar.contracts.EventMessage;
import org.ashar.contracts.Topics;
import org.ashar.identity.team.Teams;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which organization an event belongs to: its owners choose the team. */
@Component
class EventListener {

	private final Teams teams;

	EventListener(Teams teams) {
		this.teams = teams;
	}

	@KafkaListener(topics = Topics.EVENTS, groupId = "${spring.application.name}")
	void on(EventMessage message) {
		teams.hear(UUID.fromString(message.getEvent().getId()), message.getStamp().getSequence(),
				UUID.fromString(message.getEvent().getOrganizationId()));
	}

}
