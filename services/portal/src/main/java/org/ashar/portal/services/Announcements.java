package org.ashar.portal.services;

import java.time.Instant;
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
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** What staff write to many subscribers. */
@HttpExchange("/api/v1/announcements")
public interface Announcements {

	@PostExchange
	Announcement compose(@RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode announcement);

	@GetExchange
	Listed<Announcement> list(@RequestParam Map<String, String> filter);

	@GetExchange("/{id}")
	Announcement announcement(@PathVariable String id);

	/** As it is kept, to fill a form with. */
	@GetExchange("/{id}")
	JsonNode raw(@PathVariable String id);

	@PutExchange("/{id}")
	Announcement edit(@PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode announcement);

	@GetExchange("/{id}/preview")
	Specimen preview(@PathVariable String id, @RequestParam String language);

	@PostExchange("/{id}/trials")
	Announcement tryOn(@PathVariable String id, @RequestBody Map<String, String> trial);

	@PostExchange("/{id}/{verb}")
	Announcement step(@PathVariable String id, @PathVariable String verb, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode body);

	/** An announcement, and how far it has come. */
	record Announcement(String id, long version, String state, Text subject, Text body, Audience audience,
			@Nullable Long count, Map<String, Long> readers, List<String> missing, boolean forTwo, @Nullable Instant at,
			@Nullable String zone, Map<String, Long> letters, boolean moving, List<Done> history) {

		/** Whether this person has neither written it nor wants it sent. */
		public boolean isAnothers(Person person) {
			return this.history.stream()
				.filter(done -> List.of("composed", "edited", "submitted").contains(done.act()))
				.noneMatch(done -> done.account().equals(person.id()));
		}

		/** Whether somebody waits for it to be counted or sent. */
		public boolean isUnderWay() {
			return this.moving && !this.state.equals("paused") || this.state.equals("draft") && this.count == null;
		}

		/** How many letters there are already. */
		public long planned() {
			return this.letters.values().stream().mapToLong(Long::longValue).sum();
		}

		/** How many of these wait or are under way. */
		public long waiting() {
			return List.of("planned", "rendered", "handing_over", "deferred")
				.stream()
				.mapToLong(state -> this.letters.getOrDefault(state, 0L))
				.sum();
		}

	}

	/** To whom: all who follow anything if there are no criteria, in any language. */
	record Audience(List<Followed> criteria, List<String> languages) {
	}

	/** One thing that is followed. */
	record Followed(String kind, String value, Text label) {
	}

	/** What somebody did with it. */
	record Done(String act, String account, String role, Instant at) {
	}

	/** A letter as a reader gets it; shown is the language of its text. */
	record Specimen(String subject, String text, String html, String shown) {
	}

}
