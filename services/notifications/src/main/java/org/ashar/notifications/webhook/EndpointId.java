package org.ashar.notifications.webhook;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;

/** Identifies an address at which somebody's program hears of news. */
public record EndpointId(UUID value) implements Id {
}
