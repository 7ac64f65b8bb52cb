package org.ashar.directory.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.claim.ClaimDesk;
import org.ashar.directory.claim.ClaimId;
import org.ashar.directory.claim.ClaimState;
import org.ashar.directory.claim.OwnershipClaim;
import org.ashar.directory.claim.Proof;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;

/** People who say that an organization without an owner is theirs. */
@RestController
@RequestMapping("/api/v1/claims")
class ClaimController {

	private final ClaimDesk desk;

	ClaimController(ClaimDesk desk) {
		this.desk = desk;
	}

	/** Somebody says so, and shows it. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ClaimResponse> submit(@RequestBody NewClaim body, IdempotencyKey key, Caller caller) {
		ClaimId id = new ClaimId(key.id("claim", body));
		OwnershipClaim claim = desk.submit(id, body.required(), new Proof(body.evidence(), body.url()),
				Actors.actor(caller));
		return ResponseEntity.created(URI.create("/api/v1/claims/" + id.value()))
			.eTag(Etag.of(claim.version()))
			.body(ClaimResponse.of(claim));
	}

	/**
	 * A page of claims, the oldest first: all for those who look after the directory, her
	 * own for anybody else.
	 */
	@GetMapping
	Page<ClaimResponse> list(@RequestParam(required = false) @Nullable ClaimState state, Cursor cursor, Caller caller) {
		return Page
			.of(desk.page(state, Cursors.id(cursor, ClaimId::new), cursor.limit() + 1, Actors.actor(caller)), cursor,
					(claim) -> claim.id().value().toString())
			.map(ClaimResponse::of);
	}

	/** One claim. */
	@GetMapping("/{id}")
	ResponseEntity<ClaimResponse> get(@PathVariable ClaimId id, Caller caller) {
		return answer(desk.get(id, Actors.actor(caller)));
	}

	/** A curator or verifier who is not of it finds that it is hers: she owns it. */
	@PostMapping("/{id}/grant")
	ResponseEntity<ClaimResponse> grant(@PathVariable ClaimId id, IfMatch seen, Caller caller) {
		return answer(desk.grant(id, seen.version(), Actors.actor(caller)));
	}

	/** He finds that it is not. */
	@PostMapping("/{id}/refuse")
	ResponseEntity<ClaimResponse> refuse(@PathVariable ClaimId id, @RequestBody Refusal body, IfMatch seen,
			Caller caller) {
		return answer(desk.refuse(id, seen.version(), body.required(), Actors.actor(caller)));
	}

	private static ResponseEntity<ClaimResponse> answer(OwnershipClaim claim) {
		return ResponseEntity.ok().eTag(Etag.of(claim.version())).body(ClaimResponse.of(claim));
	}

	/**
	 * A claim.
	 *
	 * @param evidence how one shows it, 1 to 2000 characters
	 * @param url address of a page that shows it
	 */
	record NewClaim(@Nullable OrganizationId organizationId, @Nullable String evidence, @Nullable String url) {

		private OrganizationId required() {
			if (organizationId == null) {
				throw new Malformed("organizationId", "required");
			}
			return organizationId;
		}
	}

	/** Why it is not hers, 1 to 2000 characters. */
	record Refusal(@Nullable String note) {

		private String required() {
			if (note == null) {
				throw new Malformed("note", "required");
			}
			return note;
		}
	}

	/** A claim, and what became of it. */
	record ClaimResponse(UUID id, long version, OrganizationId organizationId, String account,
			@Nullable String evidence, @Nullable String url, Instant submittedAt, ClaimState state,
			@Nullable Author decider, @Nullable String note) {

		static ClaimResponse of(OwnershipClaim claim) {
			return new ClaimResponse(claim.id().value(), claim.version(), claim.organization(), claim.account(),
					claim.proof().words(), claim.proof().url(), claim.submittedAt(), claim.state(),
					claim.decider().orElse(null), claim.note().orElse(null));
		}
	}

}
