package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.ashar.portal.services.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * What is chosen to be followed on the form for signing up.
 *
 * @param offered what the page that led there has chosen
 * @param chosen what the visitor has chosen besides
 * @param match all of it at once; null where each thing is a subscription of its own
 */
record Following(List<Subscriptions.Criterion> offered, List<Subscriptions.Criterion> chosen, @Nullable String match) {

	private static final List<String> KINDS = List.of("topic", "body", "area", "type");

	/**
	 * What a link offers: one thing by its kind and value, or all of several at once,
	 * each as kind and value with a colon between them.
	 */
	static Following of(MultiValueMap<String, String> query) {
		String kind = query.getFirst("kind");
		String value = query.getFirst("value");
		if (kind != null && value != null) {
			return new Following(List.of(new Subscriptions.Criterion(kind, value)), List.of(), null);
		}
		List<Subscriptions.Criterion> all = criteria(Objects.requireNonNullElse(query.get("all"), List.of()));
		return new Following(all, List.of(), (all.size() > 1) ? "all" : null);
	}

	static Following of(MultiValueMap<String, String> sent, Form form) {
		List<Subscriptions.Criterion> chosen = new ArrayList<>();
		for (String kind : KINDS) {
			form.all(kind + "[]").forEach((value) -> chosen.add(new Subscriptions.Criterion(kind, value)));
		}
		String match = form.value("match");
		return new Following(criteria(Objects.requireNonNullElse(sent.get("_follow"), List.of())), chosen,
				match.isEmpty() ? null : match);
	}

	private static List<Subscriptions.Criterion> criteria(List<String> pairs) {
		return pairs.stream()
			.filter((pair) -> pair.indexOf(':') > 0 && pair.indexOf(':') < pair.length() - 1)
			.map((pair) -> new Subscriptions.Criterion(pair.substring(0, pair.indexOf(':')),
					pair.substring(pair.indexOf(':') + 1)))
			.toList();
	}

	/** What the page that led there has chosen, to be sent along with the form. */
	public List<String> pairs() {
		return this.offered.stream().map((one) -> one.kind() + ":" + one.value()).toList();
	}

	boolean isEmpty() {
		return this.offered.isEmpty() && this.chosen.isEmpty();
	}

	Subscriptions.Wish wish(String language, String frequency) {
		return new Subscriptions.Wish(language, frequency, this.match, criteria());
	}

	Subscriptions.SignUp signUp(Form form) {
		String policy = form.value("languagePolicy");
		JsonNode hours = form.json(Set.of(), Set.of("waitHours")).get("waitHours");
		return new Subscriptions.SignUp(form.value("email"), form.value("language"), form.value("frequency"),
				policy.isEmpty() ? null : policy, policy.equals("wait") ? hours : null, this.match, criteria());
	}

	private List<Subscriptions.Criterion> criteria() {
		List<Subscriptions.Criterion> all = new ArrayList<>(this.offered);
		all.addAll(this.chosen);
		return all;
	}
}
