package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * The API of activities, recommendations, documents and figures, as far as pages use it.
 */
public interface Tracking extends Records {

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

	@GetExchange("/api/v1/indicators/{id}")
	Indicator indicator(@PathVariable String id);

	/** What waits there for whoever asks. */
	@GetExchange("/api/v1/work/activities")
	WorkList work();

	/** What was done there, for auditors. */
	@GetExchange("/api/v1/audit/activities")
	Listed<AuditEntry> audit(@RequestParam Map<String, String> filter);

}
