package org.ashar.identity.messaging;

import org.ashar.infra.platform.outbox.Stamp;

/** Puts the outbox's stamps onto messages. */
final class Stamps {

	private Stamps() {
	}

	static org.ashar.contracts.Stamp of(Stamp stamp) {
		return org.ashar.contracts.Stamp.newBuilder()
			.setMessageId(stamp.messageId())
			.setSequence(stamp.sequence())
			.setOccurredAt(stamp.at())
			.setAuthorRole(stamp.author().role())
			.build();
	}

}
