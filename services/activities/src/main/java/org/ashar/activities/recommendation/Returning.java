package org.ashar.activities.recommendation;

import java.time.Instant;

import org.ashar.activities.reference.OrganizationId;

/**
 * That a body could be asked again what had gone over from it by mistake, and that a
 * person has to decide, since something was done about it meanwhile.
 *
 * @param holder who is asked now
 */
public record Returning(OrganizationId body, OrganizationId holder, Instant at) {
}
