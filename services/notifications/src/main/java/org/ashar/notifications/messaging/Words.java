package org.ashar.notifications.messaging;

import java.util.EnumMap;
import java.util.Map;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** Texts as they come in messages. */
final class Words {

	private Words() {
	}

	/**
	 * The text of a language map; null when nothing in it is in a language that we speak.
	 */
	static @Nullable Text of(@Nullable Map<String, String> tags) {
		Map<Language, String> values = new EnumMap<>(Language.class);
		if (tags != null) {
			tags.forEach((tag, value) -> Language.of(tag)
				.filter(language -> !value.isBlank())
				.ifPresent(language -> values.put(language, value)));
		}
		return values.isEmpty() ? null : Text.of(values);
	}

}
