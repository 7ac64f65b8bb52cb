package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The directory's API, as far as pages use it. */
public interface Directory {

	@GetExchange("/api/v1/organizations")
	Listed<Organization> organizations(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/organizations/{id}")
	Organization organization(@PathVariable String id);

	/** The same as it is, for a form. */
	@GetExchange("/api/v1/organizations/{id}")
	JsonNode organizationAsIs(@PathVariable String id);

	@PostExchange("/api/v1/organizations")
	Organization register(@RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode organization);

	@PutExchange("/api/v1/organizations/{id}")
	Organization edit(@PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode organization);

	@PostExchange("/api/v1/organizations/{id}/{verb}")
	Organization act(@PathVariable String id, @PathVariable String verb, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode note);

	@GetExchange("/api/v1/concepts")
	Listed<Concept> concepts(@RequestParam String scheme, @RequestParam int limit);

	@GetExchange("/api/v1/people/{id}")
	PublicPerson person(@PathVariable String id);

	@GetExchange("/api/v1/people")
	Listed<PublicPerson> people(@RequestParam Map<String, String> filter);

}
