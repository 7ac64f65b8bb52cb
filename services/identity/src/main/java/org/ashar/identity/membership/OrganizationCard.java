package org.ashar.identity.membership;

import java.util.List;
import java.util.Map;

/**
 * What identity remembers of an organization.
 *
 * @param name language tag to text; empty while it was never public
 * @param occasions the last ones that its members were or will be told of, oldest first
 */
public record OrganizationCard(Map<String, String> name, List<PastOccasion> occasions) {

	/** So many are kept for members whose grant arrives late. */
	static final int KEPT = 10;

	/** Of an organization nothing was heard of. */
	public static final OrganizationCard BLANK = new OrganizationCard(Map.of(), List.of());

	/** Keeps its own copies. */
	public OrganizationCard {
		name = Map.copyOf(name);
		occasions = List.copyOf(occasions);
	}

	/**
	 * One occasion.
	 *
	 * @param news name of an {@link org.ashar.identity.account.Occasion.News}
	 */
	public record PastOccasion(String messageId, long sequence, String news) {
	}
}
