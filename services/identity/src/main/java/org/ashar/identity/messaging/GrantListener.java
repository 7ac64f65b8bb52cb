package org.ashar.identity.messaging;

import java.util.List;
import java.util.Optional;

import org.ashar.contracts.GrantEntry;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.GrantMirror;
import org.ashar.infra.platform.security.Role;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the mirror of grants up where the write path was cut short, or another instance
 * changed them.
 */
@Component
class GrantListener {

	private final GrantMirror mirror;

	GrantListener(GrantMirror mirror) {
		this.mirror = mirror;
	}

	@KafkaListener(topics = Topics.GRANTS, groupId = "${spring.application.name}")
	void on(GrantsMessage message) {
		List<Grant> grants = message.getGrants().stream().map(GrantListener::grant).flatMap(Optional::stream).toList();
		mirror.apply(message.getAccountId(), message.getStamp().getSequence(), grants);
	}

	private static Optional<Grant> grant(GrantEntry entry) {
		return Role.of(entry.getRole())
			.map(role -> new Grant(role, entry.getScope(), entry.getStartsAt(), entry.getEndsAt()));
	}

}
