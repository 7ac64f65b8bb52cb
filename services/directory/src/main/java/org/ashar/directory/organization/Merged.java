package org.ashar.directory.organization;

import java.util.UUID;

import org.ashar.directory.profile.OrganizationId;

/**
 * That a record was another one's double.
 *
 * @param by the merger by which it became that
 * @param before where it stood until then
 */
public record Merged(OrganizationId into, UUID by, Listing before) {
}
