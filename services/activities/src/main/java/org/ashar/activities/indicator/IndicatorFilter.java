package org.ashar.activities.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Which indicators are wanted; null means any.
 *
 * @param q a piece of the title in any language
 */
public record IndicatorFilter(@Nullable String topic, @Nullable String area, @Nullable IndicatorState state,
		@Nullable String q) {
}
