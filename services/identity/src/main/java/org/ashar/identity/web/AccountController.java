package org.ashar.identity.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.account.PersonName;
import org.ashar.identity.grant.GrantId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All accounts, for admins. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

	private final AccountRegister register;

	private final Clock clock;

	AccountController(AccountRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<AccountShape> open(@Valid @RequestBody NewAccount wanted, IdempotencyKey key, Caller caller) {
		Author author = admin(caller);
		AccountId id = new AccountId(key.id("account", wanted));
		PersonName name = Optional.ofNullable(wanted.name()).map(PersonName::new).orElse(null);
		Account account = register.register(id, EmailAddress.of(wanted.email()).orElseThrow(), name,
				Objects.requireNonNullElse(wanted.language(), Language.RU), author);
		ResponseEntity<AccountShape> answer = AccountShape.answer(HttpStatus.CREATED, account, clock.instant());
		return ResponseEntity.status(HttpStatus.CREATED)
			.headers(answer.getHeaders())
			.location(URI.create("/api/v1/accounts/" + account.id().text()))
			.body(answer.getBody());
	}

	@GetMapping
	Page<AccountShape> page(Cursor cursor, Caller caller) {
		admin(caller);
		AccountId after = Optional.ofNullable(cursor.after()).map(Cursors::uuid).map(AccountId::new).orElse(null);
		List<Account> accounts = register.page(after, cursor.limit() + 1);
		return Page.of(accounts, cursor, account -> account.id().text())
			.map(account -> AccountShape.of(account, clock.instant()));
	}

	@GetMapping("/{id}")
	ResponseEntity<AccountShape> read(@PathVariable AccountId id, Caller caller) {
		admin(caller);
		return AccountShape.answer(HttpStatus.OK, register.get(id), clock.instant());
	}

	@PostMapping("/{id}/grants")
	@ResponseStatus(HttpStatus.CREATED)
	GrantShape grant(@PathVariable AccountId id, @Valid @RequestBody NewGrant wanted, IdempotencyKey key,
			Caller caller) {
		Author author = admin(caller);
		GrantId grant = new GrantId(key.id("grant-to-" + id.text(), wanted));
		Account account = register.grant(id, grant, wanted.asRole(), wanted.asScope(), wanted.end(), author);
		return account.grants().find(grant).map(GrantShape::of).orElseThrow();
	}

	@DeleteMapping("/{id}/grants/{grant}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable AccountId id, @PathVariable GrantId grant, Caller caller) {
		register.revoke(id, grant, admin(caller));
	}

	private static Author admin(Caller caller) {
		caller.require(Role.ADMIN);
		return new Author(caller.account(), Role.ADMIN.code());
	}

	/** An account to open. */
	record NewAccount(@NotNull @EmailText String email, @SingleLine(max = 200) @Nullable String name,
			@Nullable Language language) {
	}

}
