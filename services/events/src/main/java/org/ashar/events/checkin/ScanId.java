package org.ashar.events.checkin;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** One scan, named by the device that made it. */
public record ScanId(UUID value) implements Id {
}
