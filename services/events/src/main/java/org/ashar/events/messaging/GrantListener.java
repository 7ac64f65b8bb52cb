package org.ashar.events.messaging;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.contracts.GrantEntry;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.GrantMirror;
import org.ashar.infra.platform.security.Role;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what accounts may do. */
@Component
class GrantListener {

	private final GrantMirror mirror;

	GrantListener(GrantMirror mirror) {
		this.mirror = mirror;
	}

	@KafkaListener(topics = Topics.GRANTS, groupId = "${spring.application.name}")
	void on(GrantsMessage message) {
		List<Grant> grants = message.getGrants().stream().flatMap(GrantListener::grant).toList();
		mirror.apply(message.getAccountId(), message.getStamp().getSequence(), grants);
	}

	/** A role that a newer version of identity invented means nothing here. */
	private static Stream<Grant> grant(GrantEntry entry) {
		return Role.of(entry.getRole())
			.stream()
			.map(role -> new Grant(role, entry.getScope(), entry.getStartsAt(), entry.getEndsAt()));
	}

}
