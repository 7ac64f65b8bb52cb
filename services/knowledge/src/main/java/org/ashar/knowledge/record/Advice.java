package org.ashar.knowledge.record;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation says of where it came from, to whom it goes and what became of
 * it.
 */
public record Advice(@Nullable String number, @Nullable Source source, @Nullable Adoption adoption,
		@Nullable String setId, @Nullable String parentId, List<Addressee> addressees, @Nullable String dueDate,
		Answer answer, List<Assessment> assessments, @Nullable String supersededBy, @Nullable String mergedInto) {

	/** The document it stands in, and where. */
	public record Source(@Nullable String documentId, @Nullable String paragraph, @Nullable String lines,
			@Nullable String anchor) {
	}

	/** The event at which it was adopted, and the session. */
	public record Adoption(String eventId, @Nullable String sessionId) {
	}

	/** A body and its part: lead, partner or counterpart. */
	public record Addressee(String role, String organizationId) {
	}

	/** What the addressee said; dates are partial ISO 8601. */
	public record Answer(String status, @Nullable String sentDate, @Nullable String date, @Nullable Text text,
			@Nullable String documentId, @Nullable String organizationId) {
	}

	/** How far one voice thinks it is carried out, and what that rests on. */
	public record Assessment(String id, String voice, String level, String date, List<Evidence> evidence,
			@Nullable String organizationId, @Nullable Text note) {
	}

	/** A document or an address, or only words. */
	public record Evidence(@Nullable String documentId, @Nullable String uri, @Nullable Text note) {
	}
}
