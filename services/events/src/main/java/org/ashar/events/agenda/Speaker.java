package org.ashar.events.agenda;

import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a session: a person of the directory, a name as it is printed, or both.
 *
 * @param affiliation for whom she speaks, as it is printed
 */
public record Speaker(@Nullable PersonId personId, @Nullable Text name, @Nullable Text affiliation,
		@Nullable OrganizationId organizationId, SpeakerRole role) {
}
