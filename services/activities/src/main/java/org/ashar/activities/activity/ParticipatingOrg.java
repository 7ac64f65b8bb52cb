package org.ashar.activities.activity;

import org.ashar.activities.reference.OrganizationId;

/**
 * An organization that takes part (IATI participating-org); the same may have several
 * roles.
 */
public record ParticipatingOrg(OrganizationId organizationId, OrganizationRole role) {
}
