package org.ashar.events.registration;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** One person's registration for one event. */
public record RegistrationId(UUID value) implements Id {
}
