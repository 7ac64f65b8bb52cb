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
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** Programs that hear of news, each its owner's. */
@HttpExchange("/api/v1/webhooks")
public interface Webhooks {

	@PostExchange
	Webhook register(@RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode webhook);

	@GetExchange
	Listed<Webhook> list();

	@GetExchange("/{id}")
	Webhook webhook(@PathVariable String id);

	/** As it is kept, to fill a form with. */
	@GetExchange("/{id}")
	JsonNode raw(@PathVariable String id);

	@PutExchange("/{id}")
	Webhook change(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody JsonNode webhook);

	@DeleteExchange("/{id}")
	void remove(@PathVariable String id);

	/** Secret, enable, disable. */
	@PostExchange("/{id}/{verb}")
	Webhook step(@PathVariable String id, @PathVariable String verb, @RequestHeader("If-Match") String version);

	@PostExchange("/{id}/tests")
	Message test(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

	@GetExchange("/{id}/deliveries")
	Listed<Message> deliveries(@PathVariable String id, @RequestParam Map<String, String> page);

	/** Where a program hears of what; the secret only where it is new. */
	record Webhook(String id, long version, String url, List<Announcements.Followed> criteria, String contact,
			boolean active, @Nullable String disabledReason, @Nullable Instant disabledAt, int failures, Instant since,
			@Nullable String secret) {

		@Override
		public String toString() {
			return "Webhook[" + this.id + "]";
		}
	}

	/** A message to it; without an occasion it is a test. */
	record Message(String id, @Nullable String occasion, String state, Instant plannedAt, @Nullable Instant due,
			List<Try> attempts) {
	}

	/** What came of sending it once: a status, or why there was none. */
	record Try(Instant at, @Nullable Integer status, @Nullable String failure) {
	}

}
