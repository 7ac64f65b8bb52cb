package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/**
 * The API of activities, recommendations, documents and figures, as far as pages use it.
 */
public interface Tracking extends Records {

	@GetExchange("/api/v1/activities")
	Listed<Activity> activities(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/activities/{id}")
	Activity activity(@PathVariable String id);

	@GetExchange("/api/v1/codelists/{name}")
	Codelist codelist(@PathVariable String name);

	@GetExchange("/api/v1/recommendations")
	Listed<Recommendation> recommendations(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/recommendations/{id}")
	Recommendation recommendation(@PathVariable String id);

	@GetExchange("/api/v1/recommendations/overdue")
	OverdueAnswers overdue();

	@GetExchange("/api/v1/recommendations/actionability")
	Hints.Score actionability(@RequestParam String set);

	@GetExchange("/api/v1/recommendations/{id}/hints")
	Hints hints(@PathVariable String id);

	@PostExchange("/api/v1/recommendations/hints")
	Hints hints(@RequestBody JsonNode body);

	@PostExchange("/api/v1/recommendations/{id}/assessments/{assessment}/{verb}")
	JsonNode decide(@PathVariable String id, @PathVariable String assessment, @PathVariable String verb,
			@RequestHeader("If-Match") String version, @RequestBody JsonNode body);

	@GetExchange("/api/v1/documents")
	Listed<SourceDocument> documents(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/documents/{id}")
	SourceDocument document(@PathVariable String id);

	@GetExchange("/api/v1/indicators")
	Listed<Indicator> indicators(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/indicators/{id}")
	Indicator indicator(@PathVariable String id);

	/** What waits there for whoever asks. */
	@GetExchange("/api/v1/work/activities")
	WorkList work();

	/** What was done there, for auditors. */
	@GetExchange("/api/v1/audit/activities")
	Listed<AuditEntry> audit(@RequestParam Map<String, String> filter);

}
