package org.ashar.portal.web;

import java.util.HashSet;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of entry as a form: sessions for which guests sign up are fields by the ids
 * of the sessions, so that each stands beside its session.
 */
final class RulesForm {

	private static final String SIGN_UPS = "signUps";

	private RulesForm() {
	}

	static Form of(JsonNode rules) {
		ObjectNode flat = (ObjectNode) rules.deepCopy();
		flat.remove(SIGN_UPS);
		if (!flat.has("reminder")) {
			flat.put("reminder", true);
		}
		rules.path(SIGN_UPS)
			.forEach((signUp) -> flat.withObjectProperty(SIGN_UPS)
				.set(signUp.path("sessionId").asString(), signUp.path("capacity")));
		return Form.of(flat);
	}

	static ObjectNode json(Form form) {
		Set<String> numbers = new HashSet<>(Set.of("offerHours", "keepDays", "link"));
		numbers.addAll(form.within(SIGN_UPS));
		ObjectNode rules = form.json(Set.of("approval", "required"), numbers);
		rules.put("approval", form.has("approval", "true"));
		rules.put("reminder", form.has("reminder", "true"));
		JsonNode signUps = rules.remove(SIGN_UPS);
		if (signUps != null) {
			signUps.properties()
				.forEach((signUp) -> rules.withArrayProperty(SIGN_UPS)
					.addObject()
					.put("sessionId", signUp.getKey())
					.set("capacity", signUp.getValue()));
		}
		return rules;
	}

}
