package org.ashar.activities.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.DeadlineRule;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What editors write down about a recommendation.
 *
 * @param number as in the source, for example 8a
 * @param setId an activity of the type recommendation-set
 * @param leadBodies who is asked to do it
 * @param partners who is asked to help
 * @param counterparts with whom it has to be agreed
 * @param comparator who does it already
 * @param measure by what one would see that it is done
 * @param dueDate a partial date
 * @param legalDeadlineRule within which time the law wants an answer, if not as usual
 * @param truncatedSource the source is cut off here
 * @param compound it asks for several things at once
 */
public record RecommendationContent(@Nullable String number, Text text, @Nullable Text rationale, Kind kind,
		@Nullable DocumentId sourceDocumentId, @Nullable Paragraph paragraph, @Nullable AdoptedAt adoptedAt,
		@Nullable ActivityId setId, @Nullable RecommendationId parentId, List<OrganizationId> leadBodies,
		List<OrganizationId> partners, List<OrganizationId> counterparts, @Nullable Text comparator,
		@Nullable Text measure, List<String> affectedGroups, List<String> topics, List<String> areas,
		@Nullable String dueDate, @Nullable DeadlineRule legalDeadlineRule, boolean truncatedSource, boolean compound) {

	public RecommendationContent {
		leadBodies = List.copyOf(leadBodies);
		partners = List.copyOf(partners);
		counterparts = List.copyOf(counterparts);
		affectedGroups = List.copyOf(affectedGroups);
		topics = List.copyOf(topics);
		areas = List.copyOf(areas);
	}

	/** The same with another body in the place of one that was asked. */
	RecommendationContent readdressed(OrganizationId from, OrganizationId to) {
		return addressedTo(leadBodies.stream().map(body -> body.equals(from) ? to : body).distinct().toList());
	}

	/** The same with a body that is asked besides the others. */
	RecommendationContent alsoAddressedTo(OrganizationId body) {
		return addressedTo(Stream.concat(leadBodies.stream(), Stream.of(body)).distinct().toList());
	}

	private RecommendationContent addressedTo(List<OrganizationId> bodies) {
		return new RecommendationContent(number, text, rationale, kind, sourceDocumentId, paragraph, adoptedAt, setId,
				parentId, bodies, partners, counterparts, comparator, measure, affectedGroups, topics, areas, dueDate,
				legalDeadlineRule, truncatedSource, compound);
	}

	/**
	 * An empty bullet of a source ("…") is kept as what it is, but it must say that
	 * something is missing.
	 */
	void check() {
		if (!saysSomething(text) && !truncatedSource) {
			throw new RecommendationProblem.SaysNothing();
		}
	}

	static boolean saysSomething(Text text) {
		return text.values()
			.values()
			.stream()
			.anyMatch(value -> value.codePoints().anyMatch(Character::isLetterOrDigit));
	}

	/**
	 * What it lacks to be acted upon: who, by when, measured how, one thing, the whole
	 * text.
	 */
	public List<Gap> gaps() {
		List<Gap> gaps = new ArrayList<>();
		if (kind.asksForSomething()) {
			addIf(leadBodies.isEmpty(), Gap.NO_LEAD_BODY, gaps);
			addIf(dueDate == null, Gap.NO_DUE_DATE, gaps);
			addIf(measure == null, Gap.NO_MEASURE, gaps);
		}
		addIf(compound, Gap.COMPOUND, gaps);
		addIf(!compound && kind.asksForSomething() && SeveralThings.seemToBeIn(text), Gap.LOOKS_COMPOUND, gaps);
		addIf(truncatedSource, Gap.TRUNCATED_SOURCE, gaps);
		return gaps;
	}

	/**
	 * Whether it lacks nothing that would keep anybody from acting; how it reads is a
	 * hint only.
	 */
	boolean isActionable() {
		return kind.asksForSomething() && gaps().stream().allMatch(gap -> gap == Gap.LOOKS_COMPOUND);
	}

	/**
	 * A part of it with words and perhaps addressees of its own, which shares everything
	 * else.
	 */
	RecommendationContent part(RecommendationId whole, Part part) {
		List<OrganizationId> bodies = part.leadBodies().isEmpty() ? leadBodies : part.leadBodies();
		return new RecommendationContent(part.number(), part.text(), rationale, kind, sourceDocumentId, paragraph,
				adoptedAt, setId, whole, bodies, partners, counterparts, comparator,
				part.measure() == null ? measure : part.measure(), affectedGroups, topics, areas,
				part.dueDate() == null ? dueDate : part.dueDate(), legalDeadlineRule, truncatedSource, false);
	}

	private static void addIf(boolean lacking, Gap gap, List<Gap> gaps) {
		if (lacking) {
			gaps.add(gap);
		}
	}
}
