package org.ashar.identity.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.ashar.identity.grant.GrantBook;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.HeldGrant;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's account: address, name, language, grants. Address and name are sealed in the
 * store.
 */
@Document("accounts")
public final class Account {

	@Id
	private final AccountId id;

	@Version
	private @Nullable Long version;

	private final EmailAddress email;

	private @Nullable PersonName name;

	private Language language;

	private GrantBook grants;

	/** Organization to the sequence of the last occasion that a letter was asked for. */
	private final Map<String, Long> told;

	private final Instant opened;

	private final Outbox outbox;

	@PersistenceCreator
	Account(AccountId id, EmailAddress email, @Nullable PersonName name, Language language, GrantBook grants,
			Map<String, Long> told, Instant opened, Outbox outbox) {
		this.id = id;
		this.email = email;
		this.name = name;
		this.language = language;
		this.grants = grants;
		this.told = new HashMap<>(told);
		this.opened = opened;
		this.outbox = outbox;
	}

	static Account open(AccountId id, EmailAddress email, @Nullable PersonName name, Language language, Author author,
			Instant now) {
		Account account = new Account(id, email, name, language, GrantBook.EMPTY, Map.of(), now, new Outbox());
		account.outbox.add(new AccountFact.Opened(), author, now);
		return account;
	}

	void describe(@Nullable PersonName newName, Language newLanguage, Author author, Instant now) {
		if (Objects.equals(name, newName) && language == newLanguage) {
			return;
		}
		name = newName;
		language = newLanguage;
		outbox.add(new AccountFact.Described(), author, now);
	}

	void grant(HeldGrant grant, Author author, Instant now) {
		GrantBook more = grants.with(grant, now);
		if (more != grants) {
			grants = more;
			outbox.add(new AccountFact.Granted(grant), author, now);
		}
	}

	void revoke(GrantId grant, Author author, Instant now) {
		GrantBook fewer = grants.without(grant, now);
		if (fewer != grants) {
			grants = fewer;
			outbox.add(new AccountFact.Revoked(fewer.find(grant).orElseThrow()), author, now);
		}
	}

	/** Once for each occasion: one that came before, or comes again, is passed over. */
	void tell(Occasion occasion, Instant now) {
		String organization = occasion.organization().toString();
		if (told.getOrDefault(organization, 0L) >= occasion.sequence()) {
			return;
		}
		told.put(organization, occasion.sequence());
		outbox.add(new AccountFact.LetterOwed(occasion), Author.SYSTEM, now);
	}

	/** A repetition makes the same letter, which goes out once. */
	void tell(Decision decision, Instant now) {
		outbox.add(new AccountFact.DecisionOwed(decision), Author.SYSTEM, now);
	}

	public AccountId id() {
		return id;
	}

	/** Rises with every change. */
	public long version() {
		return version == null ? 0 : version;
	}

	public EmailAddress email() {
		return email;
	}

	public @Nullable PersonName name() {
		return name;
	}

	public Language language() {
		return language;
	}

	public GrantBook grants() {
		return grants;
	}

	/** When the account was opened. */
	public Instant opened() {
		return opened;
	}

	/** Sequence of its newest fact. */
	public long sequence() {
		return outbox.sequence();
	}

	Outbox outbox() {
		return outbox;
	}

}
