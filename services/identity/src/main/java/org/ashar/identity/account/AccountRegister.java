package org.ashar.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.GrantProblem;
import org.ashar.identity.grant.HeldGrant;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Opens accounts, describes them, gives roles and takes them back. */
@Component
public class AccountRegister {

	private static final String FIRST_ADMIN = "first-admin";

	private final Accounts accounts;

	private final Clock clock;

	AccountRegister(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * The account of an address, opened when there is none: who proved to read its mail
	 * is its owner.
	 */
	public Account enter(EmailAddress email, Language language) {
		AccountId candidate = new AccountId(Uuids.v7(now()));
		return open(candidate, email, null, language, Author.SYSTEM);
	}

	/** A new account; {@link AccountProblem.Exists} when the address has another one. */
	public Account register(AccountId id, EmailAddress email, @Nullable PersonName name, Language language,
			Author author) {
		Account account = open(id, email, name, language, author);
		if (!account.id().equals(id)) {
			throw new AccountProblem.Exists(account.id());
		}
		return account;
	}

	public Optional<Account> find(AccountId id) {
		return accounts.find(id);
	}

	/** {@link AccountProblem.Unknown} when there is none. */
	public Account get(AccountId id) {
		return find(id).orElseThrow(AccountProblem.Unknown::new);
	}

	/** Accounts in the order of their opening, after the given one. */
	public List<Account> page(@Nullable AccountId after, int most) {
		return accounts.page(after, most);
	}

	/**
	 * Changes name and language; {@link AccountProblem.Stale} when the version is not the
	 * last.
	 */
	public Account describe(AccountId id, long version, @Nullable PersonName name, Language language, Author author) {
		return accounts.changeOnce(id, version, account -> account.describe(name, language, author, now()));
	}

	/**
	 * Gives a role from now on, until the end if there is one; giving the same grant
	 * twice is giving it once.
	 */
	public Account grant(AccountId id, GrantId grant, Role role, Scope scope, @Nullable Instant end, Author author) {
		Instant now = now();
		HeldGrant given = new HeldGrant(grant, role, scope, now, end, author.account());
		return accounts.change(id, account -> account.grant(given, author, now));
	}

	/** Throws what giving such a role now would throw, as far as that is known before. */
	public HeldGrant rehearse(Role role, Scope scope, @Nullable Instant end) {
		return new HeldGrant(new GrantId(Uuids.v7(now())), role, scope, now(), end, "");
	}

	/** Takes a role back; nothing happens when it is over. */
	public Account revoke(AccountId id, GrantId grant, Author author) {
		Account account = get(id);
		boolean administration = account.grants().find(grant).filter(held -> held.role() == Role.ADMIN).isPresent();
		if (administration && id.text().equals(author.account())) {
			throw new GrantProblem.OwnAdministration();
		}
		return accounts.change(id, current -> current.revoke(grant, author, now()));
	}

	/** Those with a role in the scope that is not over. */
	public List<Account> members(Scope scope) {
		Instant now = now();
		return accounts.inScope(scope)
			.stream()
			.filter(account -> account.grants().inForce(now).stream().anyMatch(held -> held.scope().equals(scope)))
			.toList();
	}

	/** Whether the account has the role in the scope now. */
	public boolean holds(AccountId id, Role role, Scope scope) {
		return find(id).filter(account -> account.grants().has(role, scope, now())).isPresent();
	}

	/** Owes a person the letter for an occasion, once. */
	public void tell(AccountId id, Occasion occasion) {
		accounts.change(id, account -> account.tell(occasion, now()));
	}

	/** Owes a person the letter about a decision; the same letter, however often. */
	public void tell(AccountId id, Decision decision) {
		accounts.change(id, account -> account.tell(decision, now()));
	}

	/**
	 * Makes the address's account the admin of an installation that never had a first
	 * one. Every step may be repeated, also by another instance at the same time.
	 */
	public void appointFirstAdmin(EmailAddress email) {
		if (accounts.isMarked(FIRST_ADMIN)) {
			return;
		}
		Account account = enter(email, Language.RU);
		GrantId grant = new GrantId(Uuids.derived(FIRST_ADMIN, account.id().text()));
		grant(account.id(), grant, Role.ADMIN, Scope.PLATFORM, null, Author.SYSTEM);
		accounts.mark(FIRST_ADMIN);
	}

	private Account open(AccountId candidate, EmailAddress email, @Nullable PersonName name, Language language,
			Author author) {
		AccountId id = accounts.claim(email, candidate);
		Optional<Account> known = accounts.find(id);
		if (known.isPresent()) {
			return known.get();
		}
		Account opened = Account.open(id, email, name, language, author, now());
		return accounts.add(opened) ? opened : get(id);
	}

	// The store keeps milliseconds: what is answered is what will be read.
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
