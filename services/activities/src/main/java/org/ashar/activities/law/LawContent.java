package org.ashar.activities.law;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.References;
import org.jspecify.annotations.Nullable;

/**
 * What editors write down about a law (schema:Legislation).
 *
 * @param identifier its number
 * @param passedBy the body that passed it
 * @param responsible the body that carries it out
 * @param date a partial date, of the text
 * @param publicDiscussionUrl where people say what they think of the draft
 * @param changes the laws whose text it changes
 * @param repeals the laws that it ends
 */
public record LawContent(@Nullable String identifier, LawType type, @Nullable OrganizationId passedBy,
		@Nullable OrganizationId responsible, @Nullable String date, @Nullable String publicDiscussionUrl,
		List<LawId> changes, List<LawId> repeals) {

	public LawContent {
		changes = List.copyOf(changes);
		repeals = List.copyOf(repeals);
	}

	/** Throws ReferenceProblem when something stands twice. */
	public void check() {
		References.once("law.changes", changes);
		References.once("law.repeals", repeals);
	}

	/** Every law that is another one because of it. */
	public List<LawId> targets() {
		return Stream.concat(changes.stream(), repeals.stream()).distinct().toList();
	}
}
