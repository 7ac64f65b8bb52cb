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
		@Nullable String dueDate, @Nullable AnswerWithin legalDeadlineRule, boolean truncatedSource, boolean compound,
		List<String> gaps, Response response, String lateness, List<Assessment> assessments, List<String> voices,
		@Nullable Integer voiceGap, List<Proposal> proposals, @Nullable Headline headline,
		@Nullable String supersededBy, @Nullable String mergedInto, List<String> splitInto, @Nullable String redirect,
		@Nullable String organizationId, List<Handover> readdressed, List<String> undecided,
		List<Returning> returning) {

	/** The voices in the order in which they stand side by side. */
	public static final List<String> VOICES = List.of("government", "civil_society", "independent");

	/** What an older service leaves out is empty. */
	public Recommendation {
		voices = (voices != null) ? voices : List.of();
		proposals = (proposals != null) ? proposals : List.of();
		splitInto = (splitInto != null) ? splitInto : List.of();
		readdressed = (readdressed != null) ? readdressed : List.of();
		undecided = (undecided != null) ? undecided : List.of();
		returning = (returning != null) ? returning : List.of();
	}

	/** That a body took over from another what had been asked of that one. */
	public record Handover(String from, String to, String reason, Instant at) {
	}

	/** That a body lives again, and could be asked again in the place of another. */
	public record Returning(String body, String holder) {
	}

	/** What a voice said last, or null where it has not spoken. */
	public @Nullable Assessment newest(String voice) {
		return this.assessments.stream()
			.filter((one) -> one.voice().equals(voice) && this.voices.contains(one.id()))
			.findFirst()
			.orElse(null);
	}

	/** All that a voice has said before its last word, the latest first. */
	public List<Assessment> earlier(String voice) {
		return this.assessments.reversed()
			.stream()
			.filter((one) -> one.voice().equals(voice) && !this.voices.contains(one.id()))
			.toList();
	}

	/** Within how many days the law wants an answer. */
	public record AnswerWithin(int days, String count) {
	}

	/** An assessment that is not published. */
	public record Proposal(Assessment assessment, String at, boolean mayDecide, @Nullable Text refused) {
	}

	/** Where it stands in its source. */
	public record Paragraph(@Nullable String number, @Nullable String lines, @Nullable String anchor) {
	}

	/** The event at which it was adopted, the session, and who said it there. */
	public record AdoptedAt(String eventId, @Nullable String sessionId, @Nullable String speakerId) {
	}

	/** What the addressee said. */
	public record Response(String status, @Nullable String sentAt, @Nullable String date, @Nullable Text text,
			@Nullable String documentId, @Nullable String organizationId, @Nullable String answerDue,
			@Nullable String longOverdueAfter, @Nullable Text clarification) {
	}

	/** How far one voice thinks it is carried out. */
	public record Assessment(String id, String voice, String level, String date, List<Evidence> evidence,
			@Nullable String organizationId, @Nullable Text note, @Nullable String authorRole) {
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
