package org.ashar.portal.services;

import java.time.Instant;
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
		@Nullable String registeredBy, @Nullable String changeNote, @Nullable String identity,
		List<Succession> predecessors, List<Succession> successors, List<Renaming> renamings,
		@Nullable Dissolution dissolution, List<Revocation> revocations, @Nullable String mergedInto, boolean unclaimed,
		@Nullable String evidence, @Nullable String evidenceUrl, @Nullable String unitKind) {

	/** A directory of an earlier release says nothing of what became of it. */
	public Organization {
		identity = (identity != null) ? identity : "active";
		predecessors = (predecessors != null) ? predecessors : List.of();
		successors = (successors != null) ? successors : List.of();
		renamings = (renamings != null) ? renamings : List.of();
		revocations = (revocations != null) ? revocations : List.of();
	}

	/** A tie to a body that came before or after. */
	public record Succession(String type, String date, LegalBasis legalBasis, String organizationId) {
	}

	/** That it was given another name. */
	public record Renaming(Text formerName, String date, LegalBasis legalBasis) {
	}

	/** That it is no more. */
	public record Dissolution(String date, LegalBasis legalBasis) {
	}

	/** That it had been written down by mistake that it ended. */
	public record Revocation(String type, String date, LegalBasis legalBasis, List<String> successors, Text reason,
			Instant at) {
	}

	/** By what act something became so. */
	public record LegalBasis(@Nullable Text text, @Nullable String url) {
	}

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
