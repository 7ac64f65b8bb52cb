package org.ashar.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.account.PersonName;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.Scope;
import org.ashar.identity.team.Teams;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who works for an event: seen, added to and taken from by its organizers, and admins.
 */
@RestController
@RequestMapping("/api/v1/events/{id}/team")
class TeamController {

	/** To manage, to moderate, to edit, to check in. */
	private static final Set<Role> OF_AN_EVENT = EnumSet.of(Role.EVENT_OWNER, Role.EVENT_MODERATOR, Role.EVENT_EDITOR,
			Role.CHECK_IN);

	private final Teams teams;

	private final Clock clock;

	TeamController(Teams teams, Clock clock) {
		this.teams = teams;
		this.clock = clock;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	TeamMember join(@PathVariable UUID id, @Valid @RequestBody NewTeamMember wanted, IdempotencyKey key,
			Caller caller) {
		Author author = organizer(caller, id);
		Role role = Role.of(wanted.role()).orElseThrow();
		if (!OF_AN_EVENT.contains(role)) {
			throw new AccessDeniedException("Not one of an event's roles");
		}
		GrantId grant = new GrantId(key.id("team-of-" + id, wanted));
		Account account = teams.join(id, grant, EmailAddress.of(wanted.email()).orElseThrow(), role, wanted.end(),
				Objects.requireNonNullElse(wanted.language(), Language.RU), author);
		return TeamMember.of(account, Scope.event(id), clock.instant());
	}

	@GetMapping
	Page<TeamMember> page(@PathVariable UUID id, Cursor cursor, Caller caller) {
		organizer(caller, id);
		String after = cursor.after() == null ? "" : Cursors.uuid(cursor.after()).toString();
		List<TeamMember> shown = teams.of(id)
			.stream()
			.map(account -> TeamMember.of(account, Scope.event(id), clock.instant()))
			.sorted(Comparator.comparing(member -> member.account().text()))
			.filter(member -> member.account().text().compareTo(after) > 0)
			.limit(cursor.limit() + 1L)
			.toList();
		return Page.of(shown, cursor, member -> member.account().text());
	}

	@DeleteMapping("/{account}/grants/{grant}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@PathVariable UUID id, @PathVariable AccountId account, @PathVariable GrantId grant, Caller caller) {
		teams.leave(id, account, grant, organizer(caller, id));
	}

	/**
	 * Whoever owns the event itself or its organization; before all else is looked at.
	 */
	private Author organizer(Caller caller, UUID event) {
		if (caller.has(Role.ADMIN)) {
			return new Author(caller.account(), Role.ADMIN.code());
		}
		boolean ownsHost = teams.host(event)
			.filter(host -> caller.has(Role.ORG_OWNER, Scope.organization(host).value()))
			.isPresent();
		if (ownsHost) {
			return new Author(caller.account(), Role.ORG_OWNER.code());
		}
		caller.requireOn(Scope.event(event).value(), Role.EVENT_OWNER);
		return new Author(caller.account(), Role.EVENT_OWNER.code());
	}

	/**
	 * Somebody to take in.
	 *
	 * @param role event-owner, event-moderator, event-editor or check-in
	 * @param end when it is over, null until it is taken back
	 */
	record NewTeamMember(@NotNull @EmailText String email, @NotNull @RoleText String role, @Nullable Instant end,
			@Nullable Language language) {
	}

	/** Somebody who works for the event, with the roles there. */
	record TeamMember(AccountId account, String email, @Nullable String name, List<GrantShape> grants) {

		static TeamMember of(Account account, Scope scope, Instant now) {
			PersonName name = account.name();
			List<GrantShape> grants = account.grants()
				.inForce(now)
				.stream()
				.filter(grant -> grant.scope().equals(scope))
				.map(GrantShape::of)
				.toList();
			return new TeamMember(account.id(), account.email().value(), name == null ? null : name.value(), grants);
		}
	}

}
