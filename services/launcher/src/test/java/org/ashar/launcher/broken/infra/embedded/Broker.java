package org.ashar.launcher.broken.infra.embedded;

import org.ashar.launcher.broken.contracts.OrganizationMessage;

/** A backend that knows what travels on it. */
public class Broker {

	OrganizationMessage message = new OrganizationMessage("");

}
