package org.ashar.launcher.broken.identity.web;

import org.ashar.launcher.broken.contracts.OrganizationMessage;
import org.ashar.launcher.broken.identity.account.AccountManager;

/** A public door that knows a contract, in a circle with its heart. */
public class AccountController {

	OrganizationMessage message = new OrganizationMessage("");

	Class<?> heart = AccountManager.class;

}
