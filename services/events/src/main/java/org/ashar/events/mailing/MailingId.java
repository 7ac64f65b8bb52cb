package org.ashar.events.mailing;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies what is written to many. */
public record MailingId(UUID value) implements Id {
}
