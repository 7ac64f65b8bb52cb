package org.ashar.launcher.broken.identity.account;

/** Names that say nothing. */
class Names {

	class AbstractAccount {

	}

	class BaseAccount {

	}

	class CommonAccount {

	}

	class AccountImpl {

	}

	class AccountUtil {

	}

	class AccountUtils {

	}

	class AccountHelper {

	}

	class AccountDTO {

	}

	class AccountDto {

	}

	class AccountService {

	}

}
