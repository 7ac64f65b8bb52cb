package org.ashar.notifications.subscription;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;

/**
 * A subscription: one for ever for each person and thing, so that old links still end it
 * after it was begun again.
 */
public record SubscriptionId(UUID value) implements Id {

	static SubscriptionId of(SubscriberId subscriber, Choice choice) {
		return new SubscriptionId(Uuids.derived("subscription", subscriber.value().toString(), choice.key()));
	}
}
