package org.ashar.notifications.webhook;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;

/**
 * A message to an endpoint: one for ever for each occasion, however often it is sent. It
 * travels as {@code webhook-id}.
 */
public record DeliveryId(UUID value) implements Id {

	static DeliveryId of(EndpointId endpoint, String occasion) {
		return new DeliveryId(Uuids.derived("webhook", endpoint.value().toString(), occasion));
	}
}
