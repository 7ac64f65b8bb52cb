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

/**
 * Registering for an event without an account. Tokens of letters travel in a header or a
 * body, never in an address between services.
 */
public interface Registrations {

	@PostExchange("/api/v1/events/{event}/registrations")
	Received register(@PathVariable String event, @RequestHeader("Idempotency-Key") String key,
			@RequestBody JsonNode application);

	@GetExchange("/api/v1/registrations")
	Standing standing(@RequestHeader("Registration-Token") String token);

	@PostExchange("/api/v1/registrations/{verb}")
	Standing act(@PathVariable String verb, @RequestBody Object body);

	/** What its owner has written, for her to change it. */
	@GetExchange("/api/v1/registrations/entry")
	JsonNode entry(@RequestHeader("Registration-Token") String token);

	/** The links of the letters before are worthless from then on. */
	@PostExchange("/api/v1/registrations/renew-link")
	void renewLink(@RequestBody Map<String, String> token);

	/** Those under the address of whoever is signed in. */
	@GetExchange("/api/v1/registrations/mine")
	List<Own> mine();

	/** One's own registration, and the token of the link to it. */
	record Own(String eventId, String state, Instant changed, String token) {

		@Override
		public String toString() {
			return "Own[…]";
		}
	}

	/** The calendar feed of a registration, if its owner has asked for one. */
	@GetExchange("/api/v1/registrations/feed")
	Feed feed(@RequestHeader("Registration-Token") String token);

	/** Makes the feed. */
	@PostExchange("/api/v1/registrations/feed")
	Feed openFeed(@RequestBody Map<String, String> token);

	/** Its address is good for nothing any more. */
	@PostExchange("/api/v1/registrations/feed/revoke")
	Feed revokeFeed(@RequestBody Map<String, String> token);

	/** Where calendar programs find a feed; a path on this site. */
	record Feed(@Nullable String path) {

		/** Whoever has the address can read the feed. */
		@Override
		public String toString() {
			return "Feed[…]";
		}
	}

	/** A letter is on its way; the address has to be confirmed until then. */
	record Received(String eventId, Instant confirmBy) {
	}

	/**
	 * How a registration stands, for whoever holds its link.
	 *
	 * @param before how many are before somebody who waits
	 * @param answerBy until when the address is to be confirmed or the offer answered
	 * @param sessions for which she is signed up
	 */
	record Standing(String eventId, String state, @Nullable Long queueNumber, @Nullable Long before,
			@Nullable Instant answerBy, @Nullable List<String> sessions) {
	}

	/**
	 * A list of people out of a file.
	 *
	 * @param encoding in which its letters were written; xlsx for a workbook
	 * @param ignored the headings of columns of which nothing is known
	 */
	record Table(String encoding, List<String> ignored, List<Map<String, String>> people) {

		@Override
		public String toString() {
			return "Table[…]";
		}
	}

	/** What came of a list of people, or would. */
	record Enrolled(boolean preview, List<EnrolledRow> rows) {
	}

	/**
	 * What came of one of them.
	 *
	 * @param outcome new, known, wrong or repeated
	 * @param errors by field
	 */
	record EnrolledRow(int row, String outcome, @Nullable String state, Map<String, String> errors) {
	}

	/** What was decided about one registration. */
	record Decided(String id, String state, List<Decision> decisions) {
	}

	/** One decision, with its reason where one was written. */
	record Decision(String decision, @Nullable String reason, Instant at) {
	}

	/** Who has registered, for the organizer's eyes; never written to a log. */
	record Guest(String id, String state, String name, String email, @Nullable String affiliation,
			@Nullable String needs, String language, @Nullable String group, @Nullable Long queueNumber,
			@Nullable Instant answerBy, @Nullable Map<String, String> answers, @Nullable Instant registeredAt,
			@Nullable Boolean arrived, @Nullable Boolean first, @Nullable List<Note> notes) {

		@Override
		public String toString() {
			return "Guest[" + this.id + "]";
		}
	}

	/** What an organizer has noted for the others. */
	record Note(String text, String role, Instant at) {

		@Override
		public String toString() {
			return "Note[…]";
		}
	}

}
