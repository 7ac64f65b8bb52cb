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

	@GetExchange("/api/v1/recommendations/{id}/chain")
	Chain chain(@PathVariable String id);

}
