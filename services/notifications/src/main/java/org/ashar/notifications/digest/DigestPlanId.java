package org.ashar.notifications.digest;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;

/** The digests of one person and frequency. */
record DigestPlanId(UUID value) implements Id {

	static DigestPlanId of(SubscriberId subscriber, Frequency frequency) {
		return new DigestPlanId(Uuids.derived("digest", subscriber.value().toString(), frequency.code()));
	}
}
