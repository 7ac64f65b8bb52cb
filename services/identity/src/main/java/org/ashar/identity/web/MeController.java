package org.ashar.identity.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountProblem;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.PersonName;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

	private final AccountRegister register;

	private final Clock clock;

	MeController(AccountRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	@GetMapping
	ResponseEntity<AccountShape> read(Caller caller) {
		return answer(register.get(own(caller)));
	}

	@PutMapping
	ResponseEntity<AccountShape> describe(@Valid @RequestBody Description wanted, IfMatch ifMatch, Caller caller) {
		PersonName name = Optional.ofNullable(wanted.name()).map(PersonName::new).orElse(null);
		Author author = new Author(caller.account(), "self");
		return answer(register.describe(own(caller), ifMatch.version(), name, wanted.language(), author));
	}

	private ResponseEntity<AccountShape> answer(Account account) {
		return AccountShape.answer(HttpStatus.OK, account, clock.instant());
	}

	/** A client has no account: for it there is nothing here. */
	private static AccountId own(Caller caller) {
		try {
			return new AccountId(UUID.fromString(caller.account()));
		}
		catch (IllegalArgumentException noAccount) {
			throw new AccountProblem.Unknown();
		}
	}

	/** What one may say of oneself. */
	record Description(@SingleLine(max = 200) @Nullable String name, @NotNull Language language) {
	}

}
