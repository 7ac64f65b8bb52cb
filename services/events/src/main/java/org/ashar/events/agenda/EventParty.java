package org.ashar.events.agenda;

import org.ashar.events.reference.OrganizationId;

/** An organization that has to do with an event. */
public record EventParty(OrganizationId organizationId, PartyRole role) {
}
