package org.ashar.notifications.subscription;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;

/** A wish to subscribe, confirmed or not. */
public record SignUpId(UUID value) implements Id {
}
