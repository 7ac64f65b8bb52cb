package org.ashar.identity.messaging;

import java.util.List;

import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;

import org.springframework.stereotype.Component;

/** Tells the services of grants, and notifications of letters that are owed. */
@Component
class AccountPublication implements Publication<Account, AccountFact> {

	private final GrantMessages grants;

	private final LetterMessages letters;

	AccountPublication(GrantMessages grants, LetterMessages letters) {
		this.grants = grants;
		this.letters = letters;
	}

	@Override
	public Class<Account> aggregate() {
		return Account.class;
	}

	@Override
	public List<Message> messages(Account account, AccountFact fact, Stamp stamp) {
		return switch (fact) {
			// Nobody else needs to know that somebody has an account, or is called
			// otherwise.
			case AccountFact.Opened opened -> List.of();
			case AccountFact.Described described -> List.of();
			case AccountFact.Granted granted -> List.of(grants.message(account.id().text(), account.grants(), stamp));
			case AccountFact.Revoked revoked -> List.of(grants.message(account.id().text(), account.grants(), stamp));
			case AccountFact.DecisionOwed owed -> List.of(letters.message(account, owed.decision(), stamp));
			case AccountFact.LetterOwed owed -> List.of(letters.message(account, owed.occasion(), stamp));
		};
	}

}
