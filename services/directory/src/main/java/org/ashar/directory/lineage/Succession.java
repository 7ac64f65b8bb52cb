package org.ashar.directory.lineage;

import org.ashar.directory.profile.LegalBasis;
import org.ashar.directory.profile.OrganizationId;

/**
 * A tie between a body and the one that came after it, as each of the two keeps it.
 *
 * @param type how the former one ended
 * @param date partial date since which it is so
 * @param organizationId the other body
 */
public record Succession(Identity type, String date, LegalBasis legalBasis, OrganizationId organizationId) {
}
