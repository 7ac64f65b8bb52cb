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

	@PostExchange("/api/v1/subscriptions/preview")
	Preview preview(@RequestBody Wish wish);

	@PostExchange("/api/v1/subscriptions/confirm")
	Confirmed confirm(@RequestBody Map<String, String> token);

	@GetExchange("/api/v1/preferences")
	Preferences preferences(@RequestHeader("Subscriber-Token") String token);

	@PutExchange("/api/v1/preferences")
	Preferences prefer(@RequestHeader("Subscriber-Token") String token, @RequestBody JsonNode change);

	@PutExchange("/api/v1/preferences/subscriptions/{id}")
	JsonNode change(@RequestHeader("Subscriber-Token") String token, @PathVariable String id,
			@RequestBody JsonNode delivery);

	@DeleteExchange("/api/v1/preferences/subscriptions/{id}")
	void end(@RequestHeader("Subscriber-Token") String token, @PathVariable String id);

	/** Mails a code to the owner of the mailbox. */
	@PostExchange("/api/v1/preferences/codes")
	JsonNode mailCode(@RequestHeader("Subscriber-Token") String token);

	@PostExchange("/api/v1/preferences/export")
	JsonNode export(@RequestHeader("Subscriber-Token") String token, @RequestBody Map<String, String> code);

	@PostExchange("/api/v1/preferences/erase")
	void erase(@RequestHeader("Subscriber-Token") String token, @RequestBody Map<String, String> code);

	@GetExchange("/api/v1/letter-copies")
	LetterCopy letter(@RequestHeader("Letter-Token") String token);

	@PostExchange("/api/v1/unsubscribe")
	JsonNode leave(@RequestBody Map<String, String> token);

	/**
	 * Leaving by the button of a mail program (RFC 8058), passed on as it came: so it is
	 * known why somebody left.
	 */
	@PostExchange(url = "/api/v1/unsubscribe", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	JsonNode leaveByOneClick(@RequestParam String token, @RequestParam("List-Unsubscribe") String said);

	/**
	 * What somebody wants to follow.
	 *
	 * @param languagePolicy null for the usual one
	 * @param waitHours null for the usual time; what is no number is refused
	 * @param match null where each thing is a subscription of its own
	 */
	record SignUp(String email, String language, String frequency, @Nullable String languagePolicy,
			@Nullable JsonNode waitHours, @Nullable String match, List<Criterion> criteria) {
	}

	/** What somebody might follow. */
	record Wish(String language, String frequency, @Nullable String match, List<Criterion> criteria) {
	}

	/** What would have come of it in so many days. */
	record Preview(List<Text> labels, boolean known, int days, int news, int letters, @Nullable Item sample) {
	}

	/** A letter to be read in the browser. */
	record LetterCopy(String language, String subject, List<String> opening, List<Item> items) {
	}

	/** What a letter says about one record. */
	record Item(String headline, Words title, @Nullable Words summary, List<String> facts, @Nullable String notice,
			String link, String reason) {
	}

	/** Words in the language they are in. */
	record Words(String value, String language) {
	}

	/** One thing to follow: kind is topic, body, area, record, person, type or search. */
	record Criterion(String kind, String value) {
	}

	/** What is followed after confirming. */
	record Confirmed(String language, List<Subscription> subscriptions, String preferencesToken) {
	}

	/** How letters come, and what is followed. */
	record Preferences(String language, List<String> fallback, String status, String timeZone, int digestHour,
			@Nullable Instant pausedUntil, List<Subscription> subscriptions) {
	}

	/** What is followed by one subscription. */
	record Subscription(String id, List<Criterion> criteria, Text label, String frequency, String languagePolicy,
			int waitHours, String status, Instant startedAt) {
	}

}
