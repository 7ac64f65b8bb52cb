package org.ashar.identity.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.security.GrantMirror;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The accounts in the store. An address belongs to one account by a claim whose id is the
 * address's fingerprint; the claim is written first and names the account, so whoever
 * finds it without its account may open that very account.
 */
@Repository
class Accounts implements Indexed {

	private static final String CLAIMS = "account-emails";

	private static final String MARKS = "marks";

	private static final String HELD_SCOPES = "grants.held.scope.value";

	private static final int ATTEMPTS = 10;

	private final Aggregates<Account> accounts;

	private final GrantMirror mirror;

	private final Seal seal;

	private final Clock clock;

	Accounts(AggregateStore store, GrantMirror mirror, Seal seal, Clock clock) {
		this.accounts = store.of(Account.class);
		this.mirror = mirror;
		this.seal = seal;
		this.clock = clock;
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Account.class).createIndex(new Index(HELD_SCOPES, Sort.Direction.ASC).named("scopes"));
	}

	Optional<Account> find(AccountId id) {
		return accounts.find(id);
	}

	/**
	 * The account that the address is claimed for; the candidate when it is the first to
	 * ask.
	 */
	AccountId claim(EmailAddress email, AccountId candidate) {
		String fingerprint = seal.fingerprint("account-email", email.value());
		try {
			operations().insert(new Document("_id", fingerprint).append("account", candidate.text()), CLAIMS);
			return candidate;
		}
		catch (DuplicateKeyException taken) {
			Document claim = Objects.requireNonNull(operations().findById(fingerprint, Document.class, CLAIMS));
			return new AccountId(UUID.fromString(claim.getString("account")));
		}
	}

	/** False when there is an account with this id. */
	boolean add(Account account) {
		try {
			accounts.add(account);
			return true;
		}
		catch (DuplicateKeyException exists) {
			return false;
		}
	}

	/**
	 * Changes an account under whatever version it has; tries again when another change
	 * comes between.
	 */
	Account change(AccountId id, Consumer<Account> change) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return changeOnce(id, null, change);
			}
			catch (AccountProblem.Stale anotherCameFirst) {
				// It is read again, changed again: the change decides on what it then
				// finds.
				continue;
			}
		}
		return changeOnce(id, null, change);
	}

	/** Changes an account if it has this version, or any when null. */
	Account changeOnce(AccountId id, @Nullable Long version, Consumer<Account> change) {
		Account account = find(id).orElseThrow(AccountProblem.Unknown::new);
		if (version != null && account.version() != version) {
			throw new AccountProblem.Stale();
		}
		long before = account.sequence();
		change.accept(account);
		return account.sequence() == before ? account : saved(account);
	}

	/** After a given account, in the order of their ids. */
	List<Account> page(@Nullable AccountId after, int most) {
		Query query = new Query().with(Sort.by("_id")).limit(most);
		if (after != null) {
			query.addCriteria(Criteria.where("_id").gt(after.text()));
		}
		return accounts.find(query);
	}

	/** Those that hold, held or will hold a grant in a scope. */
	List<Account> inScope(Scope scope) {
		return accounts.find(Query.query(Criteria.where(HELD_SCOPES).is(scope.value())).with(Sort.by("_id")));
	}

	boolean isMarked(String mark) {
		return operations().findById(mark, Document.class, MARKS) != null;
	}

	/** Remembers that something was done once for this installation. */
	void mark(String mark) {
		operations().save(new Document("_id", mark), MARKS);
	}

	// Identity is a service with a mirror of the grants like any other; its own changes
	// it need not wait for.
	private Account saved(Account account) {
		try {
			accounts.save(account);
		}
		catch (OptimisticLockingFailureException anotherCameFirst) {
			throw new AccountProblem.Stale();
		}
		mirror.apply(account.id().text(), account.sequence(), account.grants().plain(clock.instant()));
		return account;
	}

	private MongoOperations operations() {
		return accounts.operations();
	}

}
