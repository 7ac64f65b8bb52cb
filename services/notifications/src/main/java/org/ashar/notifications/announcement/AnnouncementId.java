package org.ashar.notifications.announcement;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;

/** Identifies an announcement. */
public record AnnouncementId(UUID value) implements Id {
}
