package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A service of an organization at a place. */
public record Centre(String id, long version, String organizationId, Text name, @Nullable Text description,
		@Nullable Text eligibility, @Nullable Text fees, String status, Organization.Location place, List<Phone> phones,
		List<String> languages, List<Hours> hours) {

	/** A number under which somebody answers. */
	public record Phone(String number, @Nullable String extension, List<String> languages) {
	}

	/** When somebody is there. */
	public record Hours(List<String> days, String opens, String closes, @Nullable String validFrom,
			@Nullable String validThrough) {
	}

}
