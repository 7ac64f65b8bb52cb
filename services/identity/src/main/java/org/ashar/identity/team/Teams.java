package org.ashar.identity.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.GrantProblem;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes people into the team of an event, each with one of its roles and for a time, and
 * out again. Whether whoever wants it may is asked before.
 */
@Component
public class Teams {

	private final AccountRegister register;

	private final EventCards events;

	Teams(AccountRegister register, EventCards events) {
		this.register = register;
		this.events = events;
	}

	/** The organization whose event it is, as far as we have heard. */
	public Optional<UUID> host(UUID event) {
		return events.find(event).map(EventCard::organization);
	}

	/**
	 * Gives the owner of an address a role; opens the account when there is none, but for
	 * no role that nobody can have there.
	 */
	public Account join(UUID event, GrantId grant, EmailAddress email, Role role, @Nullable Instant end,
			Language language, Author author) {
		check(event);
		Scope scope = Scope.event(event);
		scope.require(role);
		Account account = register.enter(email, language);
		return register.grant(account.id(), grant, role, scope, end, author);
	}

	/** Who has a role there. */
	public List<Account> of(UUID event) {
		check(event);
		return register.members(Scope.event(event));
	}

	/** Takes a role of this event back; nothing happens when it is over. */
	public void leave(UUID event, AccountId member, GrantId grant, Author author) {
		check(event);
		register.find(member)
			.flatMap(account -> account.grants().find(grant))
			.filter(held -> held.scope().equals(Scope.event(event)))
			.orElseThrow(GrantProblem.Unknown::new);
		register.revoke(member, grant, author);
	}

	/** Remembers whose an event is. */
	public void hear(UUID event, long sequence, UUID organization) {
		events.apply(event, sequence, new EventCard(organization));
	}

	private void check(UUID event) {
		if (events.find(event).isEmpty()) {
			throw new TeamProblem.UnknownEvent();
		}
	}

}
