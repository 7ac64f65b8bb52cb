package org.ashar.portal.web;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;

/** The kinds of records that subscribers follow. */
final class RecordTypes {

	private static final String[] ACTIVITIES = { "research", "dialogue", "law", "policy", "programme", "project",
			"negotiation", "campaign", "training", "data", "media", "service", "recommendation-set" };

	/**
	 * Reform activities by their type, and the other records as such; besides what is
	 * chosen already and is none of these.
	 */
	static List<Options.Option> options(Options options, Language language, List<String> chosen) {
		List<String> others = chosen.stream().filter((type) -> !List.of(ACTIVITIES).contains(type)).toList();
		return Stream
			.concat(options.codes(language, "activity-type", ACTIVITIES).stream(),
					options.codes(language, "followed-type", others, "recommendation", "organization", "event")
						.stream())
			.toList();
	}

	private RecordTypes() {
	}

}
