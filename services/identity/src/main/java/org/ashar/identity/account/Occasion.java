package org.ashar.identity.account;

import java.util.Map;
import java.util.UUID;

/**
 * Something about an organization that its members get a letter for.
 *
 * @param messageId the message that told of it
 * @param sequence of that message among those of the organization, rising
 * @param name of the organization, language tag to text; empty when it was never public
 */
public record Occasion(String messageId, UUID organization, long sequence, News news, Map<String, String> name) {

	/** Keeps its own copy. */
	public Occasion {
		name = Map.copyOf(name);
	}

	/** What happened to the organization. */
	public enum News {

		VERIFIED, CHANGES_REQUESTED, PUBLISHED, REJECTED

	}
}
