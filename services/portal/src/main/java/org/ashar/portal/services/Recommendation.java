package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A recommendation and what became of it. */
public record Recommendation(String id, long version, @Nullable String number, Text text, @Nullable Text rationale,
		String kind, String editorialState, @Nullable String sourceDocumentId, @Nullable Paragraph paragraph,
		@Nullable AdoptedAt adoptedAt, @Nullable String setId, @Nullable String parentId, List<String> children,
		List<String> leadBodies, List<String> partners, List<String> counterparts, @Nullable Text comparator,
		@Nullable Text measure, List<String> affectedGroups, List<String> topics, List<String> areas,
		@Nullable String dueDate, boolean truncatedSource, boolean compound, List<String> gaps, Response response,
		String lateness, List<Assessment> assessments, @Nullable Headline headline, @Nullable String supersededBy,
		@Nullable String mergedInto, @Nullable String organizationId, List<Handover> readdressed,
		List<String> undecided) {

	/** A service of an earlier release says nothing of former addressees. */
	public Recommendation {
		readdressed = (readdressed != null) ? readdressed : List.of();
		undecided = (undecided != null) ? undecided : List.of();
	}

	/** That a body took over from another what had been asked of that one. */
	public record Handover(String from, String to, String reason, Instant at) {
	}

	/** Where it stands in its source. */
	public record Paragraph(@Nullable String number, @Nullable String lines, @Nullable String anchor) {
	}

	/** The event at which it was adopted, and the session. */
	public record AdoptedAt(String eventId, @Nullable String sessionId) {
	}

	/** What the addressee said. */
	public record Response(String status, @Nullable String sentAt, @Nullable String date, @Nullable Text text,
			@Nullable String documentId, @Nullable String organizationId) {
	}

	/** How far one voice thinks it is carried out. */
	public record Assessment(String id, String voice, String level, String date, List<Evidence> evidence,
			@Nullable String organizationId, @Nullable Text note) {
	}

	/** What an assessment rests on. */
	public record Evidence(@Nullable String documentId, @Nullable String uri, @Nullable Text note) {
	}

	/**
	 * What is shown first of the assessments: an independent level, or the range across
	 * voices.
	 */
	public record Headline(String basis, List<String> levels) {
	}

}
