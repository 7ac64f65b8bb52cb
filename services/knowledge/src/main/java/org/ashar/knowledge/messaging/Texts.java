package org.ashar.knowledge.messaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.ashar.contracts.Stamp;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Name;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.jspecify.annotations.Nullable;

/** Reads what all contracts have in common. */
final class Texts {

	private Texts() {
	}

	/**
	 * A language map as far as we know its languages, as a newer producer may know more.
	 */
	static @Nullable Text text(@Nullable Map<String, String> tags) {
		if (tags == null) {
			return null;
		}
		Map<Language, String> values = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String value = tags.get(language.tag());
			if (value != null && !value.isBlank()) {
				values.put(language, value);
			}
		}
		return values.isEmpty() ? null : Text.of(values);
	}

	/** The text that a public record must have. */
	static Text required(@Nullable Map<String, String> tags) {
		return Objects.requireNonNull(text(tags), "A public record without a title");
	}

	@SafeVarargs
	static List<Text> texts(@Nullable Map<String, String>... maps) {
		return Stream.of(maps).map(Texts::text).filter(Objects::nonNull).toList();
	}

	static List<Name> names(@Nullable Map<String, String> tags) {
		Text text = text(tags);
		List<Name> names = new ArrayList<>();
		if (text != null) {
			text.values().forEach((language, value) -> names.add(new Name(language, value)));
		}
		return names;
	}

	static Origin origin(RecordKey record, Stamp stamp) {
		return new Origin(record, stamp.getSequence(), stamp.getOccurredAt(), stamp.getAuthorRole());
	}

	/** CHANGES_REQUESTED becomes changes-requested. */
	static String code(Enum<?> change) {
		return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
