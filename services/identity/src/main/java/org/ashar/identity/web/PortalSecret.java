package org.ashar.identity.web;

import org.ashar.infra.platform.sealing.Tokens;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What the portal shows us: set by whoever runs both, or made from the keys that both
 * hold.
 */
@Component
final class PortalSecret {

	private final String value;

	PortalSecret(Environment environment, Tokens tokens) {
		String given = environment.getProperty("ashar.portal.client-secret", "");
		this.value = given.isEmpty() ? tokens.issue("oauth-client", RegisteredClients.PORTAL) : given;
	}

	String value() {
		return value;
	}

}
