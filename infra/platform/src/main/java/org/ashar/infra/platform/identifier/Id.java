package org.ashar.infra.platform.identifier;

import java.util.UUID;

/**
 * An identifier with a type of its own:
 * {@code public record OrganizationId(UUID value) implements Id}. It is stored, sent and
 * put into paths as a plain lower-case UUID string.
 */
public interface Id {

	/** The bare identifier. */
	UUID value();

}
