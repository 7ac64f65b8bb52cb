package org.ashar.portal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One way to narrow a search: by type, topic, country or language. */
record Facet(String name, List<Choice> choices) {

	/* More than that is read by nobody at once. */
	private static final int AT_ONCE = 8;

	/** Those that are shown. */
	public List<Choice> first() {
		return this.choices.subList(0, Math.min(AT_ONCE, this.choices.size()));
	}

	/** Those that are shown when somebody asks for more. */
	public List<Choice> rest() {
		return this.choices.subList(Math.min(AT_ONCE, this.choices.size()), this.choices.size());
	}

	/** What the search is narrowed by already, or null. */
	public @Nullable Choice chosen() {
		return this.choices.stream().filter(Choice::chosen).findFirst().orElse(null);
	}

	/**
	 * One choice.
	 *
	 * @param count how many records there would be
	 * @param link to the search with this choice, or without it where it is chosen
	 */
	record Choice(Options.Option option, long count, boolean chosen, String link) {
	}

}
