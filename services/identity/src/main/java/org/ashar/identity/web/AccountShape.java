package org.ashar.identity.web;

import java.time.Instant;
import java.util.List;

import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.PersonName;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * An account as the API shows it to its owner and to admins; its grants are those that
 * are not over.
 */
record AccountShape(AccountId id, long version, String email, @Nullable String name, Language language,
		List<GrantShape> grants) {

	static AccountShape of(Account account, Instant now) {
		PersonName name = account.name();
		return new AccountShape(account.id(), account.version(), account.email().value(),
				name == null ? null : name.value(), account.language(),
				account.grants().inForce(now).stream().map(GrantShape::of).toList());
	}

	static ResponseEntity<AccountShape> answer(HttpStatus status, Account account, Instant now) {
		return ResponseEntity.status(status)
			.eTag(Etag.of(account.version()))
			.cacheControl(CacheControl.noStore())
			.body(of(account, now));
	}
}
