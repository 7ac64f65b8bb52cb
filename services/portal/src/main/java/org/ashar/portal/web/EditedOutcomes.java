package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event came to, edited one at a time, while the service takes all that is not
 * published as a whole.
 */
final class EditedOutcomes {

	private static final Set<String> NUMBERS = Set.of("number");

	private final long version;

	private final List<JsonNode> drafts;

	EditedOutcomes(JsonNode outcomes) {
		this.version = outcomes.path("version").asLong();
		this.drafts = new ArrayList<>(outcomes.path("drafts").valueStream().toList());
	}

	/** The version that this was read from. */
	long version() {
		return this.version;
	}

	/** One as it is now. */
	Optional<JsonNode> outcome(int number) {
		return this.drafts.stream().filter((draft) -> draft.path("number").asInt() == number).findFirst();
	}

	/**
	 * Puts what a form says in the place of the one that had this number; 0 for a new
	 * one. False when it says so already: the button was pressed twice, or it was written
	 * although nobody answered.
	 */
	boolean put(int former, Form form) {
		ObjectNode outcome = form.json(Set.of(), NUMBERS);
		if (this.drafts.stream().anyMatch((known) -> Form.of(known).json(Set.of(), NUMBERS).equals(outcome))) {
			return false;
		}
		remove(former);
		this.drafts.add(outcome);
		this.drafts.sort(Comparator.comparingInt((draft) -> draft.path("number").asInt()));
		return true;
	}

	/** Takes one out. False when it is out already. */
	boolean remove(int number) {
		return this.drafts.removeIf((draft) -> draft.path("number").asInt() == number);
	}

	/** All of them for the service. */
	ObjectNode entry() {
		ObjectNode entry = JsonNodeFactory.instance.objectNode();
		entry.putArray("outcomes").addAll(this.drafts);
		return entry;
	}

}
