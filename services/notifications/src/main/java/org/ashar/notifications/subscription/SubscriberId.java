package org.ashar.notifications.subscription;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;

/** A subscriber; says nothing about the address. */
public record SubscriberId(UUID value) implements Id {
}
