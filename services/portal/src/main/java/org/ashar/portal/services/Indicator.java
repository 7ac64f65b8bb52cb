package org.ashar.portal.services;

import java.math.BigDecimal;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** A measured quantity with its figures. */
public record Indicator(String id, long version, Text title, Text unit, String measure, List<String> topics,
		List<String> areas, List<Observation> observations, String editorialState) {

	/** One figure: a value, a range, one bound of it, or only a note. */
	public record Observation(@Nullable String periodStart, @Nullable String periodEnd, @Nullable BigDecimal value,
			@Nullable BigDecimal valueMin, @Nullable BigDecimal valueMax, String comparator, boolean isEstimate,
			@Nullable Text denominator, @Nullable Text note, @Nullable String sourceDocumentId,
			@Nullable Paragraph paragraph) {
	}

	/** Where in its source a figure stands. */
	public record Paragraph(@Nullable String number, @Nullable String lines) {
	}

}
