package org.ashar.events.web;

import java.net.URI;

import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.identifier.Id;
import org.springframework.http.ResponseEntity;

/** Answers that carry a record with its version. */
final class Answers {

	private Answers() {
	}

	static <T> ResponseEntity<T> ok(long version, T record) {
		return ResponseEntity.ok().eTag(Etag.of(version)).body(record);
	}

	static <T> ResponseEntity<T> created(String list, Id id, long version, T record) {
		return ResponseEntity.created(URI.create(list + "/" + id.value())).eTag(Etag.of(version)).body(record);
	}

}
