package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A person who agreed to be named. */
public record PublicPerson(String id, Text name, List<Membership> memberships) {

	/** A post held in an organization. */
	public record Membership(String organizationId, @Nullable Text role, @Nullable String startDate,
			@Nullable String endDate) {
	}

}
