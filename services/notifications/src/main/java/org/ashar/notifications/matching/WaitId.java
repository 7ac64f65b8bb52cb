package org.ashar.notifications.matching;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.notifications.subscription.SubscriberId;

/** That one person waits for one occasion. */
record WaitId(UUID value) implements Id {

	static WaitId of(SubscriberId reader, String occasion) {
		return new WaitId(Uuids.derived("wait", reader.value().toString(), occasion));
	}

}
