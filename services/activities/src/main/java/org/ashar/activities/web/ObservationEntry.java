package org.ashar.activities.web;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.indicator.Comparator;
import org.ashar.activities.indicator.Observation;
import org.ashar.activities.indicator.ObservationId;
import org.ashar.activities.indicator.Paragraph;
import org.ashar.activities.reference.Coded;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A figure as editors send it: a value, a range, one bound of it, or a note where the
 * measure is qualitative.
 *
 * @param comparator none where left out
 */
record ObservationEntry(@Dated @Nullable String periodStart, @Dated @Nullable String periodEnd,
		@Digits(integer = 18, fraction = 6) @Nullable BigDecimal value,
		@Digits(integer = 18, fraction = 6) @Nullable BigDecimal valueMin,
		@Digits(integer = 18, fraction = 6) @Nullable BigDecimal valueMax,
		@CodeOf(Comparator.class) @Nullable String comparator, @Nullable Boolean isEstimate,
		@SingleLine(max = 300) @Nullable Text denominator, @SingleLine(max = 500) @Nullable Text note,
		@Nullable DocumentId sourceDocumentId, @Valid @Nullable FigurePlace paragraph) {

	Observation observation(ObservationId id) {
		return new Observation(id, periodStart, periodEnd, value, valueMin, valueMax,
				comparator == null ? Comparator.NONE : Coded.require(Comparator.class, comparator),
				Boolean.TRUE.equals(isEstimate), denominator, note, sourceDocumentId,
				paragraph == null ? null : new Paragraph(paragraph.number(), paragraph.lines()));
	}

	/** Where in its source the figure stands. */
	record FigurePlace(@SingleLine(max = 20) @Nullable String number, @SingleLine(max = 50) @Nullable String lines) {
	}

	/** A figure as readers get it. */
	record ObservationShown(ObservationId id, @Nullable String periodStart, @Nullable String periodEnd,
			@Nullable BigDecimal value, @Nullable BigDecimal valueMin, @Nullable BigDecimal valueMax,
			@CodeOf(Comparator.class) String comparator, boolean isEstimate, @Nullable Text denominator,
			@Nullable Text note, @Nullable DocumentId sourceDocumentId, @Nullable FigurePlace paragraph) {

		static ObservationShown of(Observation observation) {
			Paragraph paragraph = observation.paragraph();
			return new ObservationShown(observation.id(), observation.periodStart(), observation.periodEnd(),
					observation.value(), observation.valueMin(), observation.valueMax(),
					observation.comparator().code(), observation.isEstimate(), observation.denominator(),
					observation.note(), observation.sourceDocumentId(),
					paragraph == null ? null : new FigurePlace(paragraph.number(), paragraph.lines()));
		}
	}
}
