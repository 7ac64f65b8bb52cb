package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** Single people whom an organizer asks to come, and how they answer. */
public interface Invitations {

	@PostExchange("/api/v1/events/{event}/invitations")
	List<Invitation> invite(@PathVariable String event, @RequestBody Map<String, Object> invited);

	@GetExchange("/api/v1/events/{event}/invitations")
	Listed<Invitation> invitations(@PathVariable String event, @RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/events/{event}/invitations/counts")
	Map<String, Long> counts(@PathVariable String event);

	@PostExchange("/api/v1/events/{event}/invitations/{invitation}/{verb}")
	Invitation act(@PathVariable String event, @PathVariable String invitation, @PathVariable String verb);

	@GetExchange("/api/v1/invitations")
	OwnInvitation own(@RequestHeader("Registration-Token") String token);

	@PostExchange("/api/v1/invitations/accept")
	Joined accept(@RequestBody JsonNode acceptance);

	@PostExchange("/api/v1/invitations/decline")
	OwnInvitation decline(@RequestBody Map<String, String> token);

	/** Who was invited, for the organizer's eyes. */
	record Invitation(String id, String state, String email, @Nullable String name, String language, Instant changed) {

		@Override
		public String toString() {
			return "Invitation[" + this.id + "]";
		}
	}

	/** An invitation, for whoever holds its link. */
	record OwnInvitation(String eventId, String state, String name, String language) {

		@Override
		public String toString() {
			return "OwnInvitation[…]";
		}
	}

	/** How she stands now, and the token of the link to her registration. */
	record Joined(String eventId, String state, String token) {

		@Override
		public String toString() {
			return "Joined[…]";
		}
	}

}
