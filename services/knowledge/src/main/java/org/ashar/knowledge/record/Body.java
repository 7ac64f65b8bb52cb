package org.ashar.knowledge.record;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What an organization says of who came after it. */
public record Body(List<Succession> successors) {

	/** Of one that goes on as it is. */
	public static final Body ALONE = new Body(List.of());

	/**
	 * An organization that took its place.
	 *
	 * @param type renamed, merged or split
	 * @param date partial ISO 8601
	 * @param legalBasis the act by which it did, as it is cited
	 */
	public record Succession(String type, @Nullable String date, @Nullable Text legalBasis, String organizationId) {
	}
}
