package org.ashar.portal.services;

import java.time.Instant;
import java.util.Map;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Who belongs to an organization; these are accounts, so identity knows them. */
public interface Members {

	@GetExchange("/api/v1/organizations/{organization}/members")
	Listed<Teams.Member> members(@PathVariable String organization, @RequestParam Map<String, String> page);

	@DeleteExchange("/api/v1/organizations/{organization}/members/{account}/grants/{grant}")
	void leave(@PathVariable String organization, @PathVariable String account, @PathVariable String grant);

	@GetExchange("/api/v1/organizations/{organization}/invitations")
	Listed<Invitation> invitations(@PathVariable String organization);

	@PostExchange("/api/v1/organizations/{organization}/invitations")
	Invitation invite(@PathVariable String organization, @RequestHeader("Idempotency-Key") String key,
			@RequestBody Map<String, String> guest);

	@PostExchange("/api/v1/organizations/{organization}/invitations/{id}/send-again")
	Invitation sendAgain(@PathVariable String organization, @PathVariable String id);

	@PostExchange("/api/v1/organizations/{organization}/invitations/{id}/withdraw")
	void withdraw(@PathVariable String organization, @PathVariable String id);

	/** What the link of a letter invites to. */
	@GetExchange("/api/v1/member-invitations")
	Offer offer(@RequestHeader("Invitation-Token") String token);

	@PostExchange("/api/v1/member-invitations/accept")
	void accept(@RequestBody Map<String, String> token);

	/** An invitation that nobody has answered; never written to a log. */
	record Invitation(String id, String email, String role, @Nullable Instant end, Instant sentAt, Instant expiresAt) {

		@Override
		public String toString() {
			return "Invitation[" + this.id + "]";
		}
	}

	/** What somebody is invited to. */
	record Offer(String organization, @Nullable Text name, String role, @Nullable Instant end, String state,
			Instant expiresAt) {
	}

}
