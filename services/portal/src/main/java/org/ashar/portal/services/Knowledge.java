package org.ashar.portal.services;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The API of the public record as a whole: searching in it, and following its links. */
public interface Knowledge {

	@GetExchange("/api/v1/search")
	Found search(@RequestParam Map<String, String> question);

	@GetExchange("/api/v1/search/suggestions")
	Found.Guesses suggestions(@RequestParam("q") String typed);

	/** A public record as it stands, or stood at the end of a day. */
	@GetExchange("/api/v1/records/{type}/{id}")
	Version.Standing record(@PathVariable String type, @PathVariable String id, @RequestParam Map<String, String> asOf);

	@GetExchange("/api/v1/records/{type}/{id}/versions/{sequence}")
	Version.Standing version(@PathVariable String type, @PathVariable String id, @PathVariable long sequence);

	@GetExchange("/api/v1/records/{type}/{id}/history")
	Listed<Version> history(@PathVariable String type, @PathVariable String id, @RequestParam Map<String, String> page);

	@GetExchange("/api/v1/records/{type}/{id}/differences")
	Version.Difference differences(@PathVariable String type, @PathVariable String id, @RequestParam long from,
			@RequestParam long to);

	@GetExchange("/api/v1/recommendations/{id}/chain")
	Chain chain(@PathVariable String id);

}
