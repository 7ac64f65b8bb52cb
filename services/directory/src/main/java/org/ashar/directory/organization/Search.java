package org.ashar.directory.organization;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.StakeholderGroup;

/**
 * What somebody looks for in the register; null stands for whatever.
 *
 * @param area notation; narrower areas count too
 * @param topic notation; narrower topics count too
 * @param words beginnings of words of a name, all of which must be found
 * @param mine only organizations that the actor belongs to, of any listing
 * @param after the last organization of the page before
 * @param limit how many at most
 */
public record Search(@Nullable Listing listing, @Nullable String classification, @Nullable StakeholderGroup group,
		@Nullable String area, @Nullable String topic, @Nullable OrganizationId parent, @Nullable String words,
		boolean mine, @Nullable OrganizationId after, int limit) {
}
