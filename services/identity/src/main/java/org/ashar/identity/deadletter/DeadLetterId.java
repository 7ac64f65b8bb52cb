package org.ashar.identity.deadletter;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;

/** Identifies a dead letter: one for each message that one service could not handle. */
public record DeadLetterId(UUID value) implements Id {

	/*
	 * The time is in it since a topic that was made anew counts its offsets from 0 again.
	 */
	static DeadLetterId of(Origin origin) {
		return new DeadLetterId(
				Uuids.derived("dead-letter", origin.service(), origin.topic(), Integer.toString(origin.partition()),
						Long.toString(origin.offset()), Long.toString(origin.writtenAt().toEpochMilli())));
	}

	/** The form in paths. */
	public String text() {
		return value.toString();
	}
}
