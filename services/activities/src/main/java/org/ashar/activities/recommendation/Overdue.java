package org.ashar.activities.recommendation;

import org.ashar.activities.reference.OrganizationId;

/** How many answers a body owes that should have been there. */
public record Overdue(OrganizationId organizationId, int delayed, int longOverdue) {
}
