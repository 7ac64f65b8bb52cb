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

/**
 * The API of activities, recommendations, documents and figures, as far as pages use it.
 */
public interface Tracking {

	@GetExchange("/api/v1/activities")
	Listed<Activity> activities(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/activities/{id}")
	Activity activity(@PathVariable String id);

	@GetExchange("/api/v1/recommendations")
	Listed<Recommendation> recommendations(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/recommendations/{id}")
	Recommendation recommendation(@PathVariable String id);

	@GetExchange("/api/v1/documents")
	Listed<SourceDocument> documents(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/documents/{id}")
	SourceDocument document(@PathVariable String id);

	@GetExchange("/api/v1/indicators")
	Listed<Indicator> indicators(@RequestParam Map<String, String> filter);

	/** A record as it is, for a form; kind is the plural in the path. */
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
