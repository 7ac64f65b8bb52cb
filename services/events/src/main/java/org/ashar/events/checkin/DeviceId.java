package org.ashar.events.checkin;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A phone or laptop at a door. */
public record DeviceId(UUID value) implements Id {

	/** Under which the token of a device is signed: it opens nothing else. */
	public static final String PURPOSE = "check-in-device";

}
