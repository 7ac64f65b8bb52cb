package org.ashar.portal.web;

import java.util.List;
import java.util.UUID;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form in which somebody chooses what news is about: each kind has a list of its own,
 * {@code criteria.topic[]}. What a form does not offer it carries along.
 */
@Component
class CriteriaForm {

	private static final List<String> KINDS = List.of("topic", "area", "type", "body", "record", "person", "search");

	private final Options options;

	CriteriaForm(Options options) {
		this.options = options;
	}

	/** The form of something new, which has a key, or of a version of what there is. */
	void show(Form form, @Nullable Known known, @Nullable UUID key, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("id", (known != null) ? known.id() : null);
		model.addAttribute("version", (known != null) ? known.version() : null);
		model.addAttribute("key", key);
		model.addAttribute("topics", this.options.concepts(language, "topic", chosen(form, "topic")));
		model.addAttribute("areas", this.options.concepts(language, "area", chosen(form, "area")));
		model.addAttribute("types", RecordTypes.options(this.options, language, chosen(form, "type")));
	}

	/** What is chosen of a kind. */
	static List<String> chosen(Form form, String kind) {
		return form.all("criteria." + kind + "[]");
	}

	/** Fills in what was chosen before. */
	static void fill(JsonNode criteria, ObjectNode fields) {
		ObjectNode chosen = fields.putObject("criteria");
		criteria
			.forEach((one) -> chosen.withArrayProperty(one.path("kind").asString()).add(one.path("value").asString()));
	}

	/** Adds what is chosen. */
	static void add(Form form, ObjectNode body) {
		for (String kind : KINDS) {
			chosen(form, kind)
				.forEach((value) -> body.withArray("criteria").addObject().put("kind", kind).put("value", value));
		}
	}

	/** What is edited, and which version of it was seen. */
	record Known(String id, long version) {
	}

}
