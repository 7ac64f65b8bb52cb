package org.ashar.infra.platform.language;

import java.util.Locale;
import java.util.Map;

import jakarta.validation.MessageInterpolator;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Words what is wrong with a value from our own messages, with the constraint's
 * attributes as named arguments. The library's interpolator knows no Kyrgyz and no
 * plurals, and evaluates expressions, which nobody here needs.
 */
final class ConstraintMessages implements MessageInterpolator {

	private final Messages messages;

	ConstraintMessages(Messages messages) {
		this.messages = messages;
	}

	@Override
	public String interpolate(String template, Context context) {
		return interpolate(template, context, LocaleContextHolder.getLocale());
	}

	@Override
	public String interpolate(String template, Context context, Locale locale) {
		boolean isKey = template.startsWith("{") && template.endsWith("}");
		if (!isKey) {
			throw new IllegalStateException("A constraint names the key of a message in braces, not a text");
		}
		Language language = Language.of(locale).orElse(Language.RU);
		Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
		return messages.get(language, template.substring(1, template.length() - 1), attributes);
	}

}
