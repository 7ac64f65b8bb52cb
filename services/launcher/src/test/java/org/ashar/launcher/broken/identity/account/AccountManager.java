package org.ashar.launcher.broken.identity.account;

import java.time.Instant;

import org.ashar.launcher.broken.contracts.OrganizationMessage;
import org.ashar.launcher.broken.directory.organization.Organization;
import org.ashar.launcher.broken.identity.web.AccountController;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Knows another service, a contract and a door; asks the machine for the time; wants to
 * be injected; is named a manager.
 */
public class AccountManager {

	@Autowired
	Organization organization = new Organization();

	AccountController controller = new AccountController();

	OrganizationMessage message = new OrganizationMessage(Instant.now().toString());

}
