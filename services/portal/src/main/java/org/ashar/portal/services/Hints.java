package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What a recommendation lacks, and which others say nearly the same. */
public record Hints(List<String> gaps, List<Alike> resembles) {

	/** The same without a record itself. */
	public Hints without(@Nullable String id) {
		return new Hints(this.gaps, this.resembles.stream().filter((one) -> !one.id().equals(id)).toList());
	}

	/** One that says nearly the same. */
	public record Alike(String id, @Nullable String number, Text text, int percent) {
	}

	/** How many of a set's recommendations can be acted upon. */
	public record Score(long actionable, long of, @Nullable Integer percent) {
	}

}
