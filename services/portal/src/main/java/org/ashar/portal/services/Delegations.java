package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** Several people whom one registers for an event, without an account. */
public interface Delegations {

	@PostExchange("/api/v1/events/{event}/delegations")
	Registrations.Received register(@PathVariable String event, @RequestHeader("Idempotency-Key") String key,
			@RequestBody JsonNode delegation);

	@GetExchange("/api/v1/delegations")
	Delegation delegation(@RequestHeader("Registration-Token") String token);

	@PostExchange("/api/v1/delegations/{verb}")
	Delegation act(@PathVariable String verb, @RequestBody Map<String, String> body);

	@PostExchange("/api/v1/delegations/renew-link")
	void renewLink(@RequestBody Map<String, String> token);

	/**
	 * How it stands, for whoever holds its link.
	 *
	 * @param confirmBy until when the address is to be confirmed
	 */
	record Delegation(String eventId, String state, @Nullable Instant confirmBy, List<Delegate> people) {
	}

	/**
	 * How one of its people stands.
	 *
	 * @param state null before the address is confirmed, and where she is registered by
	 * herself
	 */
	record Delegate(String registrationId, String name, @Nullable String group, boolean ownLetters,
			@Nullable String state, @Nullable Long queueNumber, @Nullable Instant answerBy) {

		@Override
		public String toString() {
			return "Delegate[…]";
		}
	}

}
