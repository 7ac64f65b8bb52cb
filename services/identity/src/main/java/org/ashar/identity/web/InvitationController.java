package org.ashar.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.grant.Scope;
import org.ashar.identity.invitation.Invitation;
import org.ashar.identity.invitation.InvitationDesk;
import org.ashar.identity.invitation.InvitationId;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is invited into an organization by its owners, and by admins. */
@RestController
@RequestMapping("/api/v1/organizations/{organization}/invitations")
class InvitationController {

	private final InvitationDesk desk;

	InvitationController(InvitationDesk desk) {
		this.desk = desk;
	}

	/** A letter with a link goes out; the role begins when the link is used. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	InvitationShape invite(@PathVariable UUID organization, @Valid @RequestBody Guest wanted, IdempotencyKey key,
			Caller caller) {
		Role role = Role.of(wanted.role()).orElseThrow();
		Author author = Owners.author(caller, Scope.organization(organization), role);
		InvitationId id = new InvitationId(key.id("invitation-into-" + organization, wanted));
		Invitation.Wanted invited = new Invitation.Wanted(EmailAddress.of(wanted.email()).orElseThrow(), role,
				wanted.end(), Objects.requireNonNullElse(wanted.language(), Language.RU));
		return InvitationShape.of(desk.invite(id, organization, invited, author));
	}

	/** Those that nobody has answered, the latest first. */
	@GetMapping
	Page<InvitationShape> open(@PathVariable UUID organization, Caller caller) {
		Owners.author(caller, Scope.organization(organization), Role.ORG_EDITOR);
		return new Page<>(desk.open(organization), null).map(InvitationShape::of);
	}

	/** Another letter with another link; that of the letter before is good no longer. */
	@PostMapping("/{invitation}/send-again")
	InvitationShape again(@PathVariable UUID organization, @PathVariable InvitationId invitation, Caller caller) {
		return InvitationShape.of(desk.again(organization, invitation, author(organization, invitation, caller)));
	}

	/** The link is good no longer. */
	@PostMapping("/{invitation}/withdraw")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(@PathVariable UUID organization, @PathVariable InvitationId invitation, Caller caller) {
		desk.withdraw(organization, invitation, author(organization, invitation, caller));
	}

	/** An owner looks after what he may give. */
	private Author author(UUID organization, InvitationId id, Caller caller) {
		Scope scope = Scope.organization(organization);
		Author owner = Owners.author(caller, scope, Role.ORG_EDITOR);
		return desk.find(organization, id).map(found -> Owners.author(caller, scope, found.role())).orElse(owner);
	}

	/**
	 * Somebody to invite.
	 *
	 * @param end when the role is over, null until it is taken back
	 */
	record Guest(@NotNull @EmailText String email, @NotNull @RoleText String role, @Nullable Instant end,
			@Nullable Language language) {
	}

	/**
	 * An invitation that nobody has answered.
	 *
	 * @param sentAt when the last letter was asked for
	 * @param expiresAt until when its link is good
	 */
	record InvitationShape(InvitationId id, String email, String role, @Nullable Instant end, Instant sentAt,
			Instant expiresAt) {

		static InvitationShape of(Invitation invitation) {
			return new InvitationShape(invitation.id(), invitation.email().value(), invitation.role().code(),
					invitation.end(), invitation.sentAt(), invitation.expiresAt());
		}

		/** Never the address. */
		@Override
		public String toString() {
			return "InvitationShape[" + id + "]";
		}
	}

}
