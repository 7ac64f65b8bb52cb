package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Who works for an event; these are accounts, so identity knows them. */
public interface Teams {

	@GetExchange("/api/v1/events/{event}/team")
	Listed<Member> team(@PathVariable String event, @RequestParam Map<String, String> page);

	@PostExchange("/api/v1/events/{event}/team")
	Member join(@PathVariable String event, @RequestHeader("Idempotency-Key") String key,
			@RequestBody Map<String, String> member);

	@DeleteExchange("/api/v1/events/{event}/team/{account}/grants/{grant}")
	void leave(@PathVariable String event, @PathVariable String account, @PathVariable String grant);

	/** Somebody who works for it, with the roles there; never written to a log. */
	record Member(String account, String email, @Nullable String name, List<Grant> grants) {

		@Override
		public String toString() {
			return "Member[" + this.account + "]";
		}
	}

	/** A role, for a time. */
	record Grant(String id, String role, Instant start, @Nullable Instant end) {
	}

}
