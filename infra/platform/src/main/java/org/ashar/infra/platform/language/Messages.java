package org.ashar.infra.platform.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;

/**
 * What the program says to people, as ICU message patterns (plurals, numbers and dates by
 * the rules of each language). There is no fallback: a message exists in all three
 * languages or the build fails.
 */
public final class Messages {

	private final Map<Language, Map<String, String>> patterns;

	private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

	Messages(Map<Language, Map<String, String>> patterns) {
		this.patterns = patterns;
		for (Language language : Language.values()) {
			formats.put(language, new ConcurrentHashMap<>());
		}
	}

	/**
	 * The message with its arguments in place; throws IllegalStateException when there is
	 * no such key.
	 */
	public String get(Language language, String key, Object... arguments) {
		return format(language, key).format(arguments);
	}

	/**
	 * As {@link #get(Language, String, Object...)} for patterns with names instead of
	 * numbers.
	 */
	public String get(Language language, String key, Map<String, Object> arguments) {
		return format(language, key).format(arguments);
	}

	/** Whether there is such a message; it then exists in every language. */
	public boolean has(Language language, String key) {
		return patterns.get(language).containsKey(key);
	}

	private MessageFormat format(Language language, String key) {
		MessageFormat shared = formats.get(language).computeIfAbsent(key, missing -> parse(language, missing));
		// ICU's formats are not thread-safe; a copy costs less than parsing again.
		return shared.clone();
	}

	private MessageFormat parse(Language language, String key) {
		String pattern = Optional.ofNullable(patterns.get(language).get(key))
			.orElseThrow(() -> new IllegalStateException("No message " + key + " in " + language.tag()));
		return new MessageFormat(pattern, language.locale());
	}

}
