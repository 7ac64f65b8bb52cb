package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Messages that a service could not handle, as admins settle them. */
@HttpExchange("/api/v1/dead-letters")
public interface DeadLetters {

	@GetExchange
	Listed<DeadLetter> page(@RequestParam Map<String, String> filter);

	@GetExchange("/{id}")
	DeadLetter one(@PathVariable String id);

	/** Tries it once more; whether it was handled is told by its state. */
	@PostExchange("/{id}/replay")
	DeadLetter replay(@PathVariable String id, @RequestHeader("If-Match") String version);

	@PostExchange("/{id}/discard")
	DeadLetter discard(@PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody Map<String, String> reason);

}
