package org.ashar.launcher.broken.infra.platform.outbox;

import org.ashar.launcher.broken.contracts.OrganizationMessage;
import org.ashar.launcher.broken.directory.organization.Organization;
import org.ashar.launcher.broken.infra.platform.http.Problem;

/** A drawer that knows another drawer, a contract and a service. */
public class Outbox {

	Problem problem = new Problem();

	OrganizationMessage message = new OrganizationMessage("");

	Organization organization = new Organization();

}
