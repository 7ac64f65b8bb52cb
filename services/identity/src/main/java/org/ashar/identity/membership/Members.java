package org.ashar.identity.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.Decision;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.account.Occasion;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.GrantProblem;
import org.ashar.identity.grant.HeldGrant;
import org.ashar.identity.grant.Scope;
import org.ashar.identity.membership.OrganizationCard.PastOccasion;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Takes people into organizations, and tells them what becomes of those. */
@Component
public class Members {

	private final AccountRegister register;

	private final Organizations organizations;

	Members(AccountRegister register, Organizations organizations) {
		this.register = register;
		this.organizations = organizations;
	}

	/**
	 * Gives the owner of an address a role; opens the account when there is none, but for
	 * no role that nobody can have there.
	 */
	public Account invite(UUID organization, GrantId grant, EmailAddress email, Role role, @Nullable Instant end,
			Language language, Author author) {
		check(organization);
		Scope scope = Scope.organization(organization);
		scope.require(role);
		Account account = register.enter(email, language);
		return register.grant(account.id(), grant, role, scope, end, author);
	}

	/** Throws what {@link #invite} would throw, as far as that is known before. */
	public void demandPossible(UUID organization, Role role, @Nullable Instant end) {
		check(organization);
		register.rehearse(role, Scope.organization(organization), end);
	}

	/** Throws {@link MembershipProblem.UnknownOrganization} when there is none. */
	public void demandKnown(UUID organization) {
		check(organization);
	}

	/** The last name of an organization, language tag to text. */
	public Map<String, String> name(UUID organization) {
		return organizations.find(organization).orElse(OrganizationCard.BLANK).name();
	}

	/** Takes a role there back; nothing happens when it is over. */
	public void leave(UUID organization, AccountId member, GrantId grant, Author author) {
		check(organization);
		register.find(member)
			.flatMap(account -> account.grants().find(grant))
			.filter(held -> held.scope().equals(Scope.organization(organization)))
			.orElseThrow(GrantProblem.Unknown::new);
		register.revoke(member, grant, author);
	}

	/** The role of a grant there, if there is such a grant. */
	public Optional<Role> role(UUID organization, AccountId member, GrantId grant) {
		return register.find(member)
			.flatMap(account -> account.grants().find(grant))
			.filter(held -> held.scope().equals(Scope.organization(organization)))
			.map(HeldGrant::role);
	}

	/** Who has a role there. */
	public List<Account> of(UUID organization) {
		check(organization);
		return register.members(Scope.organization(organization));
	}

	/**
	 * Who registered an organization owns it; what became of it meanwhile is told, too.
	 * Repeating changes nothing.
	 */
	public void own(UUID organization, AccountId owner) {
		Scope scope = Scope.organization(organization);
		// A program without a person behind it may register organizations; an admin says
		// later who owns those.
		register.find(owner).ifPresent(account -> {
			if (!wasOwner(account, scope)) {
				GrantId grant = new GrantId(Uuids.derived("ownership", organization.toString(), owner.text()));
				register.grant(owner, grant, Role.ORG_OWNER, scope, null, Author.SYSTEM);
			}
			if (register.holds(owner, Role.ORG_OWNER, scope)) {
				tellAll(owner, organization);
			}
		});
	}

	/** Remembers the last name of an organization, for letters to come. */
	public void hear(UUID organization, long sequence, Map<String, String> name) {
		OrganizationCard known = organizations.find(organization).orElse(OrganizationCard.BLANK);
		organizations.apply(organization, sequence, new OrganizationCard(newest(name, known), known.occasions()));
	}

	/**
	 * Owes each member a letter for the occasion, once. The occasion need not name the
	 * organization.
	 */
	public void announce(Occasion told) {
		UUID organization = told.organization();
		OrganizationCard known = organizations.find(organization).orElse(OrganizationCard.BLANK);
		Map<String, String> name = newest(told.name(), known);
		PastOccasion past = new PastOccasion(told.messageId(), told.sequence(), told.news().name());
		organizations.apply(organization, told.sequence(), new OrganizationCard(name, more(known, past)));
		Occasion occasion = occasion(organization, past, name);
		register.members(Scope.organization(organization)).forEach(member -> register.tell(member.id(), occasion));
	}

	/** Owes each member the letter about what was decided of an activity of theirs. */
	public void decided(UUID organization, String messageId, UUID activity, String decision, Map<String, String> title,
			Map<String, String> note) {
		Map<String, String> name = organizations.find(organization).orElse(OrganizationCard.BLANK).name();
		Decision told = new Decision(messageId, activity, decision, name, title, note);
		register.members(Scope.organization(organization)).forEach(member -> register.tell(member.id(), told));
	}

	/** Owes one person the letter; a program without a person behind it gets none. */
	public void decided(AccountId person, Decision told) {
		register.find(person).ifPresent(account -> register.tell(account.id(), told));
	}

	private void check(UUID organization) {
		if (organizations.find(organization).isEmpty()) {
			throw new MembershipProblem.UnknownOrganization();
		}
	}

	private void tellAll(AccountId owner, UUID organization) {
		organizations.find(organization)
			.ifPresent(card -> card.occasions()
				.forEach(past -> register.tell(owner, occasion(organization, past, card.name()))));
	}

	// Also one whose ownership was taken away: a message that comes again does not give
	// it back.
	private static boolean wasOwner(Account account, Scope scope) {
		return account.grants()
			.held()
			.stream()
			.anyMatch(held -> held.role() == Role.ORG_OWNER && held.scope().equals(scope));
	}

	private static List<PastOccasion> more(OrganizationCard card, PastOccasion past) {
		List<PastOccasion> more = new ArrayList<>(card.occasions());
		more.removeIf(known -> known.messageId().equals(past.messageId()));
		more.add(past);
		return more.subList(Math.max(0, more.size() - OrganizationCard.KEPT), more.size());
	}

	private static Occasion occasion(UUID organization, PastOccasion past, Map<String, String> name) {
		return new Occasion(past.messageId(), organization, past.sequence(), Occasion.News.valueOf(past.news()), name);
	}

	private static Map<String, String> newest(Map<String, String> name, OrganizationCard known) {
		return name.isEmpty() ? known.name() : name;
	}

}
