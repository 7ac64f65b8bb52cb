package org.ashar.activities.indicator;

import java.math.BigDecimal;

import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.PartialDate;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * One figure: a value, a range, one bound of it, or words where nobody counted.
 *
 * @param periodStart a partial date; the period may be open at either end
 * @param denominator what it is a part of
 */
public record Observation(ObservationId id, @Nullable String periodStart, @Nullable String periodEnd,
		@Nullable BigDecimal value, @Nullable BigDecimal valueMin, @Nullable BigDecimal valueMax, Comparator comparator,
		boolean isEstimate, @Nullable Text denominator, @Nullable Text note, @Nullable DocumentId sourceDocumentId,
		@Nullable Paragraph paragraph) {

	/**
	 * Throws IndicatorProblem when it says nothing, both a value and a range, or a range
	 * that is upside down.
	 */
	void check(Measure measure) {
		boolean range = valueMin != null || valueMax != null;
		boolean words = measure == Measure.QUALITATIVE && note != null;
		if (value == null && !range && !words) {
			throw new IndicatorProblem.NothingObserved();
		}
		boolean upsideDown = valueMin != null && valueMax != null && valueMin.compareTo(valueMax) > 0;
		if (value != null && range || upsideDown) {
			throw new IndicatorProblem.NoSuchRange();
		}
		PartialDate.inOrder("periodEnd", periodStart, periodEnd);
	}
}
