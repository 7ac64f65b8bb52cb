package org.ashar.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** What organizers see of the guests of an event, and do with many of them. */
@HttpExchange("/api/v1/events/{event}")
public interface Desk {

	/** Names travel in the body, never in an address. */
	@PostExchange("/registrations/search")
	Listed<Registrations.Guest> search(@PathVariable String event, @RequestBody JsonNode search,
			@RequestParam Map<String, String> page);

	@PostExchange("/registrations/{registration}/notes")
	JsonNode note(@PathVariable String event, @PathVariable String registration, @RequestBody Map<String, String> note);

	@GetExchange("/registrations/statistics")
	Statistics statistics(@PathVariable String event);

	/** The list as a file. */
	@PostExchange("/exports")
	ResponseEntity<byte[]> export(@PathVariable String event, @RequestBody JsonNode wanted);

	@GetExchange("/exports")
	Listed<Taken> exports(@PathVariable String event, @RequestParam Map<String, String> page);

	@PostExchange("/bulk-actions/preview")
	Count preview(@PathVariable String event, @RequestBody JsonNode choice);

	@PostExchange("/bulk-actions")
	BulkAction decide(@PathVariable String event, @RequestHeader("Idempotency-Key") String key,
			@RequestBody JsonNode decision);

	@GetExchange("/bulk-actions")
	Listed<BulkAction> bulkActions(@PathVariable String event, @RequestParam Map<String, String> page);

	@GetExchange("/bulk-actions/{action}")
	BulkAction bulkAction(@PathVariable String event, @PathVariable String action);

	@GetExchange("/bulk-actions/{action}/results")
	Listed<Result> results(@PathVariable String event, @PathVariable String action,
			@RequestParam Map<String, String> page);

	@PostExchange("/messages")
	Message compose(@PathVariable String event, @RequestHeader("Idempotency-Key") String key,
			@RequestBody JsonNode message);

	@GetExchange("/messages")
	Listed<Message> messages(@PathVariable String event, @RequestParam Map<String, String> page);

	@GetExchange("/messages/{message}")
	Message message(@PathVariable String event, @PathVariable String message);

	@PutExchange("/messages/{message}")
	Message edit(@PathVariable String event, @PathVariable String message, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode words);

	@PostExchange("/messages/{message}/trials")
	Message tryOn(@PathVariable String event, @PathVariable String message, @RequestBody Map<String, String> trial);

	@PostExchange("/messages/{message}/{verb}")
	Message step(@PathVariable String event, @PathVariable String message, @PathVariable String verb,
			@RequestHeader("If-Match") String version, @RequestBody JsonNode body);

	/** How many there are. */
	record Count(long count) {
	}

	/** Registrations in numbers. */
	record Statistics(Map<String, Long> states, Map<String, Long> groups, Map<String, Map<String, Long>> answers,
			Map<LocalDate, Long> days) {
	}

	/** That somebody took a list along. */
	record Taken(String account, String role, Instant at, String format, List<String> columns, boolean narrowed) {
	}

	/** One decision about many, and how far it has come. */
	record BulkAction(String id, String decision, @Nullable String reason, String account, Instant at, boolean open,
			Map<String, Long> counts) {

		/** How many it is about. */
		public long count() {
			return this.counts.values().stream().mapToLong(Long::longValue).sum();
		}
	}

	/** What became of one of them, and in which state it stood when it was refused. */
	record Result(String registrationId, String outcome, @Nullable String state) {
	}

	/** A message to many, and how far it has come. */
	record Message(String id, long version, String state, Text subject, Text body, long count,
			Map<String, Long> readers, List<String> missing, boolean forTwo, long written, long left, Actor writer,
			@Nullable Actor sender, @Nullable Actor approver, Instant changed) {

		/** Whether this person has neither written nor sent it. */
		public boolean isAnothers(Person person) {
			return !this.writer.account().equals(person.id())
					&& (this.sender == null || !this.sender.account().equals(person.id()));
		}
	}

	/** An account, in the role in which it acted. */
	record Actor(String account, String role) {
	}

}
