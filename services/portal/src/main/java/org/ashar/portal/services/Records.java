package org.ashar.portal.services;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/**
 * What every service lets people do with the records they write; kind is the plural in
 * the path.
 */
public interface Records {

	/** A record as it is, for a form. */
	@GetExchange("/api/v1/{kind}/{id}")
	JsonNode asIs(@PathVariable String kind, @PathVariable String id);

	@PostExchange("/api/v1/{kind}")
	JsonNode draft(@PathVariable String kind, @RequestHeader("Idempotency-Key") String key, @RequestBody JsonNode body);

	@PutExchange("/api/v1/{kind}/{id}")
	JsonNode edit(@PathVariable String kind, @PathVariable String id, @RequestHeader("If-Match") String version,
			@RequestBody JsonNode body);

	@PostExchange("/api/v1/{kind}/{id}/{verb}")
	JsonNode act(@PathVariable String kind, @PathVariable String id, @PathVariable String verb,
			@RequestHeader("If-Match") String version, @RequestHeader("Idempotency-Key") String key,
			@RequestBody JsonNode body);

}
