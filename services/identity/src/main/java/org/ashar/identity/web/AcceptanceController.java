package org.ashar.identity.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.identity.invitation.Invitation;
import org.ashar.identity.invitation.InvitationDesk;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever was invited does with the link of the letter. */
@RestController
@RequestMapping("/api/v1/member-invitations")
class AcceptanceController {

	private final InvitationDesk desk;

	AcceptanceController(InvitationDesk desk) {
		this.desk = desk;
	}

	/** What a link invites to; looking at it changes nothing. */
	@GetMapping
	Offer read(@RequestHeader("Invitation-Token") String token) {
		return Offer.of(desk.read(token));
	}

	/** The account of the address has the role from now on. */
	@PostMapping("/accept")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void accept(@Valid @RequestBody Link link) {
		desk.accept(link.token());
	}

	/** The token of a letter's link. */
	record Link(@NotNull String token) {

		/** Never the token. */
		@Override
		public String toString() {
			return "Link";
		}
	}

	/**
	 * What somebody is invited to.
	 *
	 * @param name of the organization, language tag to text; null when it is not public
	 * @param end when the role will be over, null when it is taken back
	 */
	record Offer(UUID organization, @Nullable Map<String, String> name, String role, @Nullable Instant end,
			String state, Instant expiresAt) {

		static Offer of(Invitation invitation) {
			return new Offer(invitation.organization(), invitation.name().isEmpty() ? null : invitation.name(),
					invitation.role().code(), invitation.end(), invitation.state().name().toLowerCase(Locale.ROOT),
					invitation.expiresAt());
		}
	}

}
