package org.ashar.directory.messaging;

import java.util.List;
import java.util.Optional;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import org.ashar.contracts.GrantEntry;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.GrantMirror;
import org.ashar.infra.platform.security.Role;

/** Keeps the directory's copy of who may do what. */
@Component
class GrantListener {

	private final GrantMirror grants;

	GrantListener(GrantMirror grants) {
		this.grants = grants;
	}

	@KafkaListener(topics = Topics.GRANTS, groupId = "${spring.application.name}")
	void on(GrantsMessage message) {
		List<Grant> known = message.getGrants().stream().map(GrantListener::grant).flatMap(Optional::stream).toList();
		grants.apply(message.getAccountId(), message.getStamp().getSequence(), known);
	}

	/** A role of a newer version of identity means nothing here. */
	private static Optional<Grant> grant(GrantEntry entry) {
		return Role.of(entry.getRole())
			.map((role) -> new Grant(role, entry.getScope(), entry.getStartsAt(), entry.getEndsAt()));
	}

}
