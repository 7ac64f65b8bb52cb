package org.ashar.portal.services;

import java.time.Instant;
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

/** The directory's API about people who say that an organization is theirs. */
@HttpExchange("/api/v1/claims")
public interface Claims {

	@GetExchange
	Listed<Claim> claims(@RequestParam Map<String, String> page);

	@PostExchange
	JsonNode claim(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, String> claim);

	@PostExchange("/{claim}/{verb}")
	JsonNode decide(@PathVariable String claim, @PathVariable String verb, @RequestHeader("If-Match") String version,
			@RequestBody Map<String, String> why);

	/** A claim, and what became of it. */
	record Claim(String id, long version, String organizationId, String account, String evidence, @Nullable String url,
			Instant submittedAt, String state, @Nullable String note) {
	}

}
