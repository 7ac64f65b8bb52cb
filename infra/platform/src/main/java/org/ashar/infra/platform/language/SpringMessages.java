package org.ashar.infra.platform.language;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Shows our messages to Spring and to page templates. A missing message is an error here
 * too, never its own key.
 */
final class SpringMessages implements MessageSource {

	private final Messages messages;

	SpringMessages(Messages messages) {
		this.messages = messages;
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String otherwise,
			@Nullable Locale locale) {
		Language language = language(locale);
		return messages.has(language, code) ? messages.get(language, code, resolved(arguments, locale)) : otherwise;
	}

	@Override
	public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
		return messages.get(language(locale), code, resolved(arguments, locale));
	}

	@Override
	public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
		String[] codes = wanted.getCodes() == null ? new String[0] : wanted.getCodes();
		for (String code : codes) {
			String message = getMessage(code, wanted.getArguments(), null, locale);
			if (message != null) {
				return message;
			}
		}
		String otherwise = wanted.getDefaultMessage();
		if (otherwise == null) {
			throw new IllegalStateException("No message for any of " + String.join(", ", codes));
		}
		return otherwise;
	}

	private Object[] resolved(Object @Nullable [] arguments, @Nullable Locale locale) {
		if (arguments == null) {
			return new Object[0];
		}
		Object[] resolved = arguments.clone();
		for (int i = 0; i < resolved.length; i++) {
			if (resolved[i] instanceof MessageSourceResolvable nested) {
				resolved[i] = getMessage(nested, locale);
			}
		}
		return resolved;
	}

	/** Who asks for none of our languages is answered in Russian, as for web requests. */
	private static Language language(@Nullable Locale locale) {
		return locale == null ? Language.RU : Language.of(locale).orElse(Language.RU);
	}

}
