package org.ashar.activities.recommendation;

import java.util.List;

import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of several things into which a recommendation is split; what it leaves out it
 * shares with the whole.
 *
 * @param leadBodies empty for those of the whole
 */
public record Part(@Nullable String number, Text text, List<OrganizationId> leadBodies, @Nullable Text measure,
		@Nullable String dueDate) {

	public Part {
		leadBodies = List.copyOf(leadBodies);
	}
}
