package org.ashar.infra.platform.testing.sample;

import java.util.Map;
import java.util.UUID;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {

	private static final Logger log = LoggerFactory.getLogger(SampleController.class);

	private final MongoOperations mongo;

	SampleController(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@GetMapping("/api/v1/open")
	Map<String, Object> open(Caller caller) {
		return Map.of("anonymous", caller.anonymous());
	}

	@GetMapping("/api/v1/mine")
	Map<String, Object> mine(Caller caller) {
		return Map.of("account", caller.account(), "curator", caller.has(Role.CURATOR));
	}

	@PostMapping("/api/v1/curated")
	Map<String, Object> curated(Caller caller) {
		caller.require(Role.CURATOR);
		return Map.of();
	}

	@PostMapping("/api/v1/open")
	Map<String, Object> closedMethodOfAnOpenPath() {
		return Map.of();
	}

	@GetMapping("/internal/v1/ping")
	Map<String, Object> ping() {
		return Map.of("pong", true);
	}

	@PostMapping("/api/v1/notes")
	Map<String, Object> note(@RequestBody Map<String, String> note) {
		String id = UUID.randomUUID().toString();
		mongo.insert(new Document("_id", id).append("text", note.get("text")), "notes");
		log.info("Kept a note");
		return Map.of("id", id);
	}

	// As a driver's exception would, by mistake of whoever logs it.
	@PostMapping("/api/v1/slips")
	Map<String, Object> slip(@RequestBody Map<String, String> slip) {
		log.warn("Slipped on {}", slip.get("text"), new IllegalStateException("dup key: " + slip.get("text")));
		return Map.of();
	}

}
