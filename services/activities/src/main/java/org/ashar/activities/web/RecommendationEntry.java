package org.ashar.activities.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.DayCount;
import org.ashar.activities.answer.DeadlineRule;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.AdoptedAt;
import org.ashar.activities.recommendation.Kind;
import org.ashar.activities.recommendation.Paragraph;
import org.ashar.activities.recommendation.RecommendationContent;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as editors send it; the whole of it replaces what was there.
 *
 * @param organizationId who proposes it; only counts for a new one
 * @param measure by what one would see that it is done
 * @param legalDeadlineRule within which time the law wants an answer, if not as usual
 * @param minor true when nobody needs to hear of this edit
 * @param changeNote what changed, in a sentence, for those who follow it
 */
record RecommendationEntry(@SingleLine(max = 20) @Nullable String number, @NotNull @Paragraphs Text text,
		@Paragraphs @Nullable Text rationale, @NotNull @CodeOf(Kind.class) String kind,
		@Nullable DocumentId sourceDocumentId, @Valid @Nullable SourcePlace paragraph,
		@Valid @Nullable AdoptionOccasion adoptedAt, @Nullable ActivityId setId, @Nullable RecommendationId parentId,
		@Size(max = 20) @Nullable List<@NotNull OrganizationId> leadBodies,
		@Size(max = 50) @Nullable List<@NotNull OrganizationId> partners,
		@Size(max = 50) @Nullable List<@NotNull OrganizationId> counterparts,
		@SingleLine(max = 500) @Nullable Text comparator, @SingleLine(max = 500) @Nullable Text measure,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> affectedGroups,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> topics,
		@Size(max = 30) @Nullable List<@NotNull @Slug String> areas, @Dated @Nullable String dueDate,
		@Valid @Nullable AnswerWithin legalDeadlineRule, @Nullable Boolean truncatedSource, @Nullable Boolean compound,
		@Nullable OrganizationId organizationId, @Nullable Boolean minor,
		@SingleLine(max = 500) @Nullable Text changeNote) {

	RecommendationContent content() {
		return new RecommendationContent(number, text, rationale, Coded.require(Kind.class, kind), sourceDocumentId,
				paragraph == null ? null : paragraph.entered(), adoptedAt == null ? null : adoptedAt.entered(), setId,
				parentId, Lists.of(leadBodies), Lists.of(partners), Lists.of(counterparts), comparator, measure,
				Lists.of(affectedGroups), Lists.of(topics), Lists.of(areas), dueDate,
				legalDeadlineRule == null ? null : legalDeadlineRule.entered(), Boolean.TRUE.equals(truncatedSource),
				Boolean.TRUE.equals(compound));
	}

	boolean isMinor() {
		return Boolean.TRUE.equals(minor);
	}

	/** Where in its source it stands. */
	record SourcePlace(@SingleLine(max = 20) @Nullable String number, @SingleLine(max = 50) @Nullable String lines,
			@SingleLine(max = 200) @Nullable String anchor) {

		private Paragraph entered() {
			return new Paragraph(number, lines, anchor);
		}
	}

	/** Within how many days the law wants an answer. */
	record AnswerWithin(@NotNull @Min(1) @Max(365) Integer days, @NotNull @CodeOf(DayCount.class) String count) {

		static @Nullable AnswerWithin of(@Nullable DeadlineRule rule) {
			return rule == null ? null : new AnswerWithin(rule.days(), rule.count().code());
		}

		private DeadlineRule entered() {
			return new DeadlineRule(days, Coded.require(DayCount.class, count));
		}
	}

	/**
	 * The event, and where known the session, at which it was adopted, and who said it
	 * there.
	 */
	record AdoptionOccasion(@NotNull UUID eventId, @Nullable UUID sessionId, @Nullable UUID speakerId) {

		private AdoptedAt entered() {
			return new AdoptedAt(eventId, sessionId, speakerId);
		}
	}
}
