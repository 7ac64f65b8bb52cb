package org.ashar.identity.client;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies an integrator's client; the subject of its tokens. */
public record ClientId(UUID value) implements Id {

	/** The form that tokens and grants carry. */
	public String text() {
		return value.toString();
	}
}
