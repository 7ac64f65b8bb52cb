package org.ashar.identity.account;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies an account; the subject of its tokens. */
public record AccountId(UUID value) implements Id {

	/** The form that tokens and grants carry. */
	public String text() {
		return value.toString();
	}
}
