package org.ashar.knowledge.web;

import java.util.UUID;

import org.ashar.knowledge.chain.Chain;
import org.ashar.knowledge.chain.Chains;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where a recommendation came from and what became of it. */
@RestController
class ChainController {

	private final Chains chains;

	ChainController(Chains chains) {
		this.chains = chains;
	}

	/** Every link of the chain, with the message that told it first. */
	@GetMapping("/api/v1/recommendations/{id}/chain")
	Chain chain(@PathVariable UUID id) {
		return chains.of(id.toString()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
