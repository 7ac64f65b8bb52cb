package org.ashar.events.messaging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.contracts.Stamp;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** How our values stand in the contracts. */
final class Fields {

	private Fields() {
	}

	static Stamp stamp(org.ashar.infra.platform.outbox.Stamp stamp) {
		return new Stamp(stamp.messageId(), stamp.sequence(), stamp.at(), stamp.author().role());
	}

	static @Nullable Map<String, String> text(@Nullable Text text) {
		if (text == null) {
			return null;
		}
		Map<String, String> tags = new LinkedHashMap<>();
		text.values().forEach((language, value) -> tags.put(language.tag(), value));
		return tags;
	}

	static @Nullable String id(@Nullable Id id) {
		return id == null ? null : id.value().toString();
	}

	static List<String> ids(Collection<? extends Id> ids) {
		return ids.stream().map(id -> id.value().toString()).toList();
	}

}
