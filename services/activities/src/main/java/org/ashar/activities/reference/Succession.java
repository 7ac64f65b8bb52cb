package org.ashar.activities.reference;

/**
 * That one body came after another.
 *
 * @param fate what had become of the former one
 */
public record Succession(OrganizationId from, OrganizationId to, Fate fate) {
}
