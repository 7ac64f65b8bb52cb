package org.ashar.directory.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.centre.Centre;
import org.ashar.directory.centre.CentreDesk;
import org.ashar.directory.centre.CentreId;
import org.ashar.directory.centre.Description;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.security.Caller;

/** The services of organizations at places. */
@RestController
@RequestMapping("/api/v1/centres")
class CentreController {

	private final CentreDesk desk;

	CentreController(CentreDesk desk) {
		this.desk = desk;
	}

	/** The keepers of an organization, or a curator, open a service of it. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<CentreResponse> open(@RequestBody Description body, IdempotencyKey key, Caller caller) {
		CentreId id = new CentreId(key.id("centre", body));
		Centre centre = desk.open(id, body, Actors.actor(caller));
		return ResponseEntity.created(URI.create("/api/v1/centres/" + id.value()))
			.eTag(Etag.of(centre.version()))
			.body(CentreResponse.of(centre));
	}

	/** A page of services, of an organization or in an area. */
	@GetMapping
	Page<CentreResponse> list(@RequestParam(required = false) @Nullable OrganizationId organization,
			@RequestParam(required = false) @Nullable String area, Cursor cursor, Caller caller) {
		return Page
			.of(desk.find(organization, area, Cursors.id(cursor, CentreId::new), cursor.limit() + 1,
					Actors.actor(caller)), cursor, (centre) -> centre.id().value().toString())
			.map(CentreResponse::of);
	}

	/** One service. */
	@GetMapping("/{id}")
	ResponseEntity<CentreResponse> get(@PathVariable CentreId id, Caller caller) {
		return answer(desk.get(id, Actors.actor(caller)));
	}

	/** Replaces what is said about a service. */
	@PutMapping("/{id}")
	ResponseEntity<CentreResponse> edit(@PathVariable CentreId id, @RequestBody Description body, IfMatch seen,
			Caller caller) {
		return answer(desk.edit(id, seen.version(), body, Actors.actor(caller)));
	}

	private static ResponseEntity<CentreResponse> answer(Centre centre) {
		return ResponseEntity.ok().eTag(Etag.of(centre.version())).body(CentreResponse.of(centre));
	}

	/** A service at a place. */
	record CentreResponse(UUID id, long version, @JsonUnwrapped Description description, Instant modified) {

		static CentreResponse of(Centre centre) {
			return new CentreResponse(centre.id().value(), centre.version(), centre.description(), centre.changed());
		}
	}

}
