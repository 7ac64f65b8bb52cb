package org.ashar.portal.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The API of events, as far as pages about events use it. */
public interface Events extends Records {

	@GetExchange("/api/v1/events")
	Listed<Event> events(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/events/{id}")
	Event event(@PathVariable String id);

	/** Not found before anybody has said how many may come. */
	@GetExchange("/api/v1/events/{id}/seats")
	Event.Seats seats(@PathVariable String id);

	/** The same, empty where nobody has said. */
	default Optional<Event.Seats> seatsIfAny(String id) {
		try {
			return Optional.of(seats(id));
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
	}

	/** Rooms and speakers that are needed twice at the same time. */
	@GetExchange("/api/v1/events/{id}/clashes")
	List<Event.Clash> clashes(@PathVariable String id);

	/** What has changed since it was announced. */
	@GetExchange("/api/v1/events/{id}/changes")
	Event.Changes changes(@PathVariable String id);

	/** Who is to speak, each with the page where she answers. */
	@GetExchange("/api/v1/events/{id}/speakers")
	List<Event.Asked> speakers(@PathVariable String id);

	/** Begins the next event of a series. */
	@PostExchange("/api/v1/events/{id}/copies")
	Event copy(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode days);

	/** Says how many may come. */
	@PutExchange("/api/v1/events/{id}/seating")
	JsonNode seat(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody JsonNode seating);

	/** Says how people get in. */
	@PutExchange("/api/v1/events/{id}/entry-rules")
	JsonNode rule(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody JsonNode rules);

	/** What it came to. */
	@GetExchange("/api/v1/events/{id}/outcomes")
	Outcomes outcomes(@PathVariable String id);

	/** The same as the service has it. */
	@GetExchange("/api/v1/events/{id}/outcomes")
	JsonNode outcomesAsTheyAre(@PathVariable String id);

	/** Replaces all that is not published. */
	@PutExchange("/api/v1/events/{id}/outcomes")
	Outcomes draftOutcomes(@PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode outcomes);

	/** Makes all of it public. */
	@PostExchange("/api/v1/events/{id}/outcomes/publish")
	Outcomes publishOutcomes(@PathVariable String id, @RequestHeader("If-Match") String version);

	/** Where whoever has the organizer's private link registers. */
	@GetExchange("/api/v1/events/{id}/entry-link")
	Event.EntryLink entryLink(@PathVariable String id);

	/** Registers people for an organizer, or says what would come of it. */
	@PostExchange("/api/v1/events/{id}/enrolments")
	Registrations.Enrolled enrol(@PathVariable String id, @RequestHeader("Idempotency-Key") String key,
			@RequestBody Map<String, Object> people);

	/** Reads a list of people out of a file; nothing is changed. */
	@PostExchange(url = "/api/v1/events/{id}/enrolments/table")
	Registrations.Table table(@PathVariable String id, @RequestHeader("Content-Type") String kind,
			@RequestBody byte[] file);

	/** Decides about one registration. */
	@PostExchange("/api/v1/events/{id}/registrations/{registration}/decisions")
	JsonNode decide(@PathVariable String id, @PathVariable String registration,
			@RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode decision);

	/** What was decided about single registrations. */
	@GetExchange("/api/v1/events/{id}/decisions")
	Listed<Registrations.Decided> decisions(@PathVariable String id, @RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/events/{id}/registrations")
	Listed<Registrations.Guest> guests(@PathVariable String id, @RequestParam Map<String, String> filter);

	/** How many registrations stand how, by state. */
	@GetExchange("/api/v1/events/{id}/registrations/counts")
	Map<String, Long> counts(@PathVariable String id);

}
