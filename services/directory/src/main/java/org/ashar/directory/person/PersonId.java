package org.ashar.directory.person;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Names a person where her name may not stand. */
public record PersonId(UUID value) implements Id {
}
