package org.ashar.portal.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.ashar.portal.services.ServiceClients;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether every service can do its work, asked of each of them now. */
@RestController
class HealthController {

	private final ServiceClients clients;

	private final MongoOperations mongo;

	HealthController(ServiceClients clients, MongoOperations mongo) {
		this.clients = clients;
		this.mongo = mongo;
	}

	@GetMapping("/api/v1/health")
	ResponseEntity<Health> health() {
		Map<String, String> parts = new ConcurrentSkipListMap<>();
		Routes.SERVICES.parallelStream().forEach((service) -> parts.put(service, state(() -> ask(service))));
		parts.put("portal", state(() -> this.mongo.executeCommand("{ ping: 1 }")));
		boolean up = parts.values().stream().allMatch("UP"::equals);
		return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.cacheControl(CacheControl.noStore())
			.body(new Health(up ? "UP" : "DOWN", new TreeMap<>(parts)));
	}

	private void ask(String service) {
		this.clients.withoutBreaker(service).get().uri("/actuator/health/readiness").retrieve().toBodilessEntity();
	}

	/* Any failure is the answer here: the part is down. */
	private static String state(Runnable question) {
		try {
			question.run();
			return "UP";
		}
		catch (RuntimeException ex) {
			return "DOWN";
		}
	}

	/** UP or DOWN, as a whole and for each part. */
	record Health(String status, Map<String, String> parts) {
	}

}
