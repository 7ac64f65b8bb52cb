package org.ashar.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.account.PersonName;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.Scope;
import org.ashar.identity.membership.Members;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to an organization: seen by its owners, and by admins. */
@RestController
@RequestMapping("/api/v1/organizations/{organization}/members")
class MemberController {

	private final Members members;

	private final Clock clock;

	MemberController(Members members, Clock clock) {
		this.members = members;
		this.clock = clock;
	}

	/** An admin appoints somebody at once; owners invite. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	MemberShape appoint(@PathVariable UUID organization, @Valid @RequestBody NewMember wanted, IdempotencyKey key,
			Caller caller) {
		Scope scope = Scope.organization(organization);
		Role role = Role.of(wanted.role()).orElseThrow();
		caller.require(Role.ADMIN);
		Author author = Owners.author(caller, scope, role);
		GrantId grant = new GrantId(key.id("member-of-" + organization, wanted));
		Account account = members.invite(organization, grant, EmailAddress.of(wanted.email()).orElseThrow(), role,
				wanted.end(), Objects.requireNonNullElse(wanted.language(), Language.RU), author);
		return MemberShape.of(account, scope, clock.instant());
	}

	@GetMapping
	Page<MemberShape> page(@PathVariable UUID organization, Cursor cursor, Caller caller) {
		Scope scope = Scope.organization(organization);
		Owners.author(caller, scope, Role.ORG_EDITOR);
		String after = cursor.after() == null ? "" : Cursors.uuid(cursor.after()).toString();
		List<MemberShape> shown = members.of(organization)
			.stream()
			.map(account -> MemberShape.of(account, scope, clock.instant()))
			.sorted(Comparator.comparing(member -> member.account().text()))
			.filter(member -> member.account().text().compareTo(after) > 0)
			.limit(cursor.limit() + 1L)
			.toList();
		return Page.of(shown, cursor, member -> member.account().text());
	}

	/** An owner takes back what he may give. */
	@DeleteMapping("/{account}/grants/{grant}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@PathVariable UUID organization, @PathVariable AccountId account, @PathVariable GrantId grant,
			Caller caller) {
		Scope scope = Scope.organization(organization);
		Author owner = Owners.author(caller, scope, Role.ORG_EDITOR);
		Author author = members.role(organization, account, grant)
			.map(role -> Owners.author(caller, scope, role))
			.orElse(owner);
		members.leave(organization, account, grant, author);
	}

	/**
	 * Somebody to take in.
	 *
	 * @param end when it is over, null until it is taken back
	 */
	record NewMember(@NotNull @EmailText String email, @NotNull @RoleText String role, @Nullable Instant end,
			@Nullable Language language) {
	}

	/** Somebody who belongs to the organization, with the roles there. */
	record MemberShape(AccountId account, String email, @Nullable String name, List<GrantShape> grants) {

		static MemberShape of(Account account, Scope scope, Instant now) {
			PersonName name = account.name();
			List<GrantShape> grants = account.grants()
				.inForce(now)
				.stream()
				.filter(grant -> grant.scope().equals(scope))
				.map(GrantShape::of)
				.toList();
			return new MemberShape(account.id(), account.email().value(), name == null ? null : name.value(), grants);
		}
	}

}
