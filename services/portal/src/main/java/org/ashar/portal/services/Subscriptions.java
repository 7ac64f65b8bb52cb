package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/**
 * The notifications API, as far as pages use it. Tokens travel in a header or a body,
 * never in an address.
 */
public interface Subscriptions {

	@PostExchange("/api/v1/subscriptions")
	JsonNode signUp(@RequestBody SignUp signUp);

	@PostExchange("/api/v1/subscriptions/confirm")
	Confirmed confirm(@RequestBody Map<String, String> token);

	@GetExchange("/api/v1/preferences")
	Preferences preferences(@RequestHeader("Subscriber-Token") String token);

	@PutExchange("/api/v1/preferences")
	Preferences prefer(@RequestHeader("Subscriber-Token") String token, @RequestBody JsonNode change);

	@PutExchange("/api/v1/preferences/subscriptions/{id}")
	JsonNode change(@RequestHeader("Subscriber-Token") String token, @PathVariable String id,
			@RequestBody Map<String, String> frequency);

	@DeleteExchange("/api/v1/preferences/subscriptions/{id}")
	void end(@RequestHeader("Subscriber-Token") String token, @PathVariable String id);

	@PostExchange("/api/v1/unsubscribe")
	JsonNode leave(@RequestBody Map<String, String> token);

	/**
	 * Leaving by the button of a mail program (RFC 8058), passed on as it came: so it is
	 * known why somebody left.
	 */
	@PostExchange(url = "/api/v1/unsubscribe", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	JsonNode leaveByOneClick(@RequestParam String token, @RequestParam("List-Unsubscribe") String said);

	/** What somebody wants to follow. */
	record SignUp(String email, String language, String frequency, List<Criterion> criteria) {
	}

	/** One thing to follow: kind is topic, body, area, record or type. */
	record Criterion(String kind, String value) {
	}

	/** What is followed after confirming. */
	record Confirmed(String language, List<Subscription> subscriptions, String preferencesToken) {
	}

	/** How letters come, and what is followed. */
	record Preferences(String language, String status, String timeZone, int digestHour, @Nullable Instant pausedUntil,
			List<Subscription> subscriptions) {
	}

	/** One thing that is followed. */
	record Subscription(String id, List<Criterion> criteria, Text label, String frequency, String status,
			Instant startedAt) {
	}

}
