package org.ashar.activities.reference;

import java.util.List;
import java.util.Optional;

/**
 * What became of an organization that is not what it was.
 *
 * @param kind renamed, merged, split, dissolved, or duplicate where it was another
 * record's double
 * @param heirs those that came after it
 * @param sequence of the message by which we heard of it
 */
public record Fate(String kind, List<OrganizationId> heirs, long sequence) {

	/** Of a record that was another one's double. */
	public static final String DUPLICATE = "duplicate";

	/** Keeps its own copy. */
	public Fate {
		heirs = List.copyOf(heirs);
	}

	/** The one that came after it, if it is one. */
	public Optional<OrganizationId> heir() {
		return heirs.size() == 1 ? Optional.of(heirs.getFirst()) : Optional.empty();
	}

	/** Whether it is the same body as its heir, which was written down twice. */
	public boolean wasDouble() {
		return kind.equals(DUPLICATE);
	}
}
