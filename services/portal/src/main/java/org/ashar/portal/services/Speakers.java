package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Speakers who say by their links whether they come. */
public interface Speakers {

	@GetExchange("/api/v1/speakers")
	Engaged engaged(@RequestHeader("Speaker-Token") String token);

	@PostExchange("/api/v1/speakers/{verb}")
	Engaged answer(@PathVariable String verb, @RequestBody Map<String, String> token);

	/**
	 * In which session of which event somebody is to speak, and what she has answered.
	 */
	record Engaged(String eventId, Event.Session session, Event.Speaker speaker) {
	}

}
