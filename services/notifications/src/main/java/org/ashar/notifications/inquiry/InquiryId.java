package org.ashar.notifications.inquiry;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;

/** Identifies that somebody looked somebody up. */
public record InquiryId(UUID value) implements Id {
}
