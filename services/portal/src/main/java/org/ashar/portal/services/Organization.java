package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** An organization as the directory shows it to whoever is asking. */
public record Organization(String id, long version, String listing, String trust, boolean disputed, Text name,
		List<AlternateName> alternateNames, @Nullable Text acronym, @Nullable String classification,
		@Nullable String stakeholderGroup, List<Identifier> identifiers, @Nullable String parentId,
		List<String> memberOf, @Nullable String foundingDate, @Nullable String dissolutionDate,
		@Nullable Text description, List<String> topics, List<String> areasServed, List<Location> locations,
		List<ContactPoint> contactPoints, List<String> links, @Nullable String assuredDate,
		@Nullable String registeredBy, @Nullable String changeNote) {

	/** A name it goes or went by. */
	public record AlternateName(String text, @Nullable String language, @Nullable String kind, @Nullable String start,
			@Nullable String end) {
	}

	/** An identifier in a scheme. */
	public record Identifier(String scheme, String identifier) {
	}

	/** A place where it is found. */
	public record Location(@Nullable Text name, @Nullable String area, @Nullable Text address,
			@Nullable String postalCode) {
	}

	/** A way to reach it. */
	public record ContactPoint(String type, String value, @Nullable String extension, @Nullable List<String> languages,
			@Nullable String visibility) {
	}

}
