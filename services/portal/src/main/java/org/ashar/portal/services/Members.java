package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Who belongs to an organization; these are accounts, so identity knows them. */
@HttpExchange("/api/v1/organizations/{organization}/members")
public interface Members {

	@GetExchange
	Listed<Teams.Member> members(@PathVariable String organization, @RequestParam Map<String, String> page);

	@PostExchange
	Teams.Member invite(@PathVariable String organization, @RequestHeader("Idempotency-Key") String key,
			@RequestBody Map<String, String> member);

	@DeleteExchange("/{account}/grants/{grant}")
	void leave(@PathVariable String organization, @PathVariable String account, @PathVariable String grant);

}
