package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The directory's API, as far as pages use it. */
public interface Directory extends Records {

	@GetExchange("/api/v1/organizations")
	Listed<Organization> organizations(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/organizations/{id}")
	Organization organization(@PathVariable String id);

	@GetExchange("/api/v1/organizations/{id}/successors")
	Listed<Organization> successors(@PathVariable String id);

	@GetExchange("/api/v1/centres")
	Listed<Centre> centres(@RequestParam Map<String, String> filter);

	@GetExchange("/api/v1/centres/{id}")
	Centre centre(@PathVariable String id);

	@GetExchange("/api/v1/concepts")
	Listed<Concept> concepts(@RequestParam String scheme, @RequestParam int limit);

	@GetExchange("/api/v1/people/{id}")
	PublicPerson person(@PathVariable String id);

	@GetExchange("/api/v1/people")
	Listed<PublicPerson> people(@RequestParam Map<String, String> filter);

	/** What waits there for whoever asks. */
	@GetExchange("/api/v1/work/directory")
	WorkList work();

	/** What was done there, for auditors. */
	@GetExchange("/api/v1/audit/directory")
	Listed<AuditEntry> audit(@RequestParam Map<String, String> filter);

}
