package org.ashar.portal.web;

import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Questions that most conferences ask, in all three languages; an organizer may change
 * every word of them.
 */
@Component
class ReadyMadeQuestions {

	/** The press names its outlet; nobody else is asked. */
	private static final Map<String, String> GROUPS = Map.of("outlet", "media");

	/** What may be chosen, where something is. */
	private static final Map<String, List<String>> OPTIONS = Map.of("interpretation",
			List.of("none", "ky", "ru", "en", "sign"), "diet", List.of("all", "halal", "vegetarian", "other"));

	private static final List<String> IDS = List.of("interpretation", "travel", "diet", "outlet");

	private static final String KEEP_DAYS = "30";

	private final Messages messages;

	ReadyMadeQuestions(Messages messages) {
		this.messages = messages;
	}

	List<Ready> offered(Form form) {
		List<String> asked = form.column("questions", "id");
		return IDS.stream().map((id) -> new Ready(id, asked.contains(id))).toList();
	}

	/** The same form with one more row; an unknown question is none. */
	Form add(String id, Form form) {
		if (!IDS.contains(id) || form.column("questions", "id").contains(id)) {
			return form;
		}
		String row = "questions[" + form.rows("questions") + "]";
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add(row + ".id", id);
		fields.add(row + ".kind", OPTIONS.containsKey(id) ? "choice" : "text");
		fields.add(row + ".keepDays", KEEP_DAYS);
		words(fields, row + ".label", "rules.ready." + id + ".label");
		if (GROUPS.containsKey(id)) {
			fields.add(row + ".group", GROUPS.get(id));
			fields.add(row + ".required", "true");
		}
		List<String> options = OPTIONS.getOrDefault(id, List.of());
		for (int i = 0; i < options.size(); i++) {
			String option = row + ".options[" + i + "]";
			fields.add(option + ".value", options.get(i));
			words(fields, option + ".label", "rules.ready." + id + "." + options.get(i));
		}
		return form.with(fields);
	}

	private void words(MultiValueMap<String, String> fields, String field, String key) {
		for (Language language : Language.values()) {
			fields.add(field + "." + language.tag(), this.messages.get(language, key));
		}
	}

	/** One of them, and whether it is asked already. */
	record Ready(String id, boolean asked) {
	}

}
