package org.ashar.launcher.broken.identity.messaging;

import org.ashar.launcher.broken.identity.web.AccountController;

/** Listens, and knows the web. */
class AccountListener {

	AccountController controller = new AccountController();

}
