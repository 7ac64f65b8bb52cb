package org.ashar.events.web;

import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** Languages as they are sent. */
final class Tongues {

	private Tongues() {
	}

	/** Of a request that was checked already. */
	static List<Language> of(@Nullable List<String> tags) {
		return Lists.of(tags).stream().map(tag -> Language.of(tag).orElseThrow()).toList();
	}

	static List<String> tags(List<Language> languages) {
		return languages.stream().map(Language::tag).toList();
	}

}
