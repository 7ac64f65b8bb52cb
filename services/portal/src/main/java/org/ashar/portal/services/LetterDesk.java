package org.ashar.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** What those see and decide who look after letters. */
@HttpExchange("/api/v1")
public interface LetterDesk {

	@GetExchange("/deliverability")
	Numbers numbers(@RequestParam Map<String, String> period);

	@GetExchange("/letters")
	Listed<Letter> letters(@RequestParam Map<String, String> filter);

	@PostExchange("/letters/{id}/decide")
	Letter decide(@PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody Map<String, String> decision);

	/** Addresses travel in the body, never in an address line. */
	@PostExchange("/inquiries")
	History look(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, String> question);

	@GetExchange("/inquiries")
	Listed<Inquiry> inquiries(@RequestParam Map<String, String> page);

	@GetExchange("/suppressions")
	Listed<Suppression> suppressions(@RequestParam Map<String, String> page);

	/** The address and why there should be no letters to it. */
	@PostExchange("/suppressions")
	Suppression suppress(@RequestBody Map<String, String> wanted);

	@PostExchange("/suppressions/{id}/release")
	JsonNode release(@PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody Map<String, String> reason);

	/** Letters in numbers. */
	record Numbers(LocalDate from, LocalDate to, List<Day> days, List<Domain> domains, Map<String, Long> statuses,
			Map<String, Long> letters) {
	}

	/** What came of the letters of a day. */
	record Day(LocalDate day, Map<String, Long> outcomes) {
	}

	/** What came of the letters to a domain. */
	record Domain(String domain, Map<String, Long> outcomes) {

		/** How many came to this. */
		public long of(String outcome) {
			return this.outcomes.getOrDefault(outcome, 0L);
		}

		/** How many were not delivered for good. */
		public long lost() {
			return of("soft") + of("hard") + of("failed");
		}
	}

	/** A letter without address and words; without an id a line of a digest. */
	record Letter(@Nullable String id, long version, String kind, String state, Instant plannedAt,
			@Nullable Instant settledAt, @Nullable Integer code, @Nullable String status, @Nullable String domain,
			@Nullable String withheld, @Nullable Decided decided) {
	}

	/** What somebody decided about a letter. */
	record Decided(String decision, String by, Instant at, String note) {
	}

	/** What is known of a person. */
	record History(@Nullable Subscriber subscriber, List<Followed> subscriptions, List<Letter> letters,
			@Nullable Suppression suppression) {
	}

	/** How her letters come. */
	record Subscriber(String status, String language, String timeZone, @Nullable Instant pausedUntil) {
	}

	/** What she follows or has followed. */
	record Followed(Text label, String frequency, Instant startedAt, @Nullable Instant endedAt,
			@Nullable String endedReason, Instant consentAt, String consentLanguage) {
	}

	/** What came back from an address; without a cause it gets letters. */
	record Suppression(String id, long version, String domain, @Nullable String cause, @Nullable Instant since,
			@Nullable String sample) {
	}

	/** That somebody looked somebody up. */
	record Inquiry(String id, String account, String role, String reason, Instant at, String mark) {
	}

}
