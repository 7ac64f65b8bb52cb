package org.ashar.activities.recommendation;

import java.time.Instant;

import org.ashar.activities.reference.OrganizationId;

/**
 * That a body took over from another what had been asked of that one.
 *
 * @param reason what had become of the former one: renamed, merged, split, dissolved or
 * duplicate
 * @param sequence of the directory's message of that; 0 where a person decided
 */
public record Handover(OrganizationId from, OrganizationId to, String reason, Instant at, long sequence) {
}
