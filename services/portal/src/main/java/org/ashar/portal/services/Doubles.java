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
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The directory's API about organizations that were entered twice. */
@HttpExchange("/api/v1")
public interface Doubles {

	@GetExchange("/duplicates")
	Listed<Pair> pairs(@RequestParam Map<String, String> page);

	@PostExchange("/duplicates/{pair}/dismiss")
	void dismiss(@PathVariable String pair, @RequestBody Map<String, String> why);

	@GetExchange("/mergers")
	Listed<Merger> mergers(@RequestParam Map<String, String> page);

	@PostExchange("/mergers")
	JsonNode propose(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, String> proposal);

	@PostExchange("/mergers/{merger}/{verb}")
	JsonNode step(@PathVariable String merger, @PathVariable String verb, @RequestHeader("If-Match") String version);

	/** Two organizations that may be one, and why. */
	record Pair(String id, List<String> organizationIds, List<String> reasons) {
	}

	/** A record that is held for the double of another. */
	record Merger(String id, long version, String organizationId, String into, String note, String state,
			boolean settled, Actor proposer, Instant proposedAt, @Nullable Actor decider, @Nullable Instant decidedAt) {

		/** Whether this person did not propose it. */
		public boolean isAnothers(Person person) {
			return !this.proposer.account().equals(person.id());
		}
	}

	/** An account, in the role in which it acted. */
	record Actor(String account, String role) {
	}

}
