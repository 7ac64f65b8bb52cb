package org.ashar.activities.recommendation;

import org.springframework.stereotype.Component;

/**
 * Keeps recommendations findable by their words while an earlier release, which does not
 * write these, still works beside this one.
 */
@Component
public class WordUpkeep {

	private final SearchWords words;

	WordUpkeep(SearchWords words) {
		this.words = words;
	}

	/** Writes those of some that have none. */
	public void round() {
		words.fillIn();
	}

}
