package org.ashar.activities.indicator;

import java.util.List;

import org.ashar.infra.platform.language.Text;

/**
 * What editors write down about an indicator, without its figures.
 *
 * @param topics notations of concepts
 * @param areas notations of concepts
 */
public record IndicatorContent(Text title, Text unit, Measure measure, List<String> topics, List<String> areas) {

	public IndicatorContent {
		topics = List.copyOf(topics);
		areas = List.copyOf(areas);
	}
}
