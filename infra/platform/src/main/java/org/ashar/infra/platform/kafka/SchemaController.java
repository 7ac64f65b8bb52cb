package org.ashar.infra.platform.kafka;

import java.time.Duration;

import org.apache.avro.Schema;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives outsiders the schema behind a fingerprint, so that they can read the public
 * topics.
 */
@RestController
class SchemaController {

	private final Schemas schemas;

	SchemaController(Schemas schemas) {
		this.schemas = schemas;
	}

	/**
	 * The schema with a CRC-64-AVRO fingerprint, 16 hexadecimal digits; it never changes.
	 */
	@GetMapping(path = "/schemas/{fingerprint:[0-9a-f]{16}}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> schema(@PathVariable String fingerprint) {
		Schema schema = this.schemas.findByFingerprint(Long.parseUnsignedLong(fingerprint, 16));
		if (schema == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
			.body(schema.toString());
	}

}
