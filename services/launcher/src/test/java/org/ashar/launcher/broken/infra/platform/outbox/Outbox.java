package org.ashar.launcher.broken.infra.platform.outbox;

import org.ashar.launcher.broken.contracts.OrganizationMessage;
import org.ashar.launcher.broken.infra.platform.http.Problem;

/** A drawer that knows another drawer and a contract. */
public class Outbox {

	Problem problem = new Problem();

	OrganizationMessage message = new OrganizationMessage("");

}
