package org.ashar.directory.web;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
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

import org.ashar.directory.form.Flaws;
import org.ashar.directory.merger.Merger;
import org.ashar.directory.merger.MergerDesk;
import org.ashar.directory.merger.MergerId;
import org.ashar.directory.merger.MergerState;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;

/** Two records of one organization that become one, and two again. */
@RestController
@RequestMapping("/api/v1/mergers")
class MergerController {

	private final MergerDesk desk;

	MergerController(MergerDesk desk) {
		this.desk = desk;
	}

	/** A curator or verifier of neither holds one record for the double of another. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<MergerResponse> propose(@RequestBody Proposal body, IdempotencyKey key, Caller caller) {
		body.check();
		MergerId id = new MergerId(key.id("merger", body));
		Merger merger = desk.propose(id, body.loser(), body.survivor(), body.reason(), Actors.actor(caller));
		return ResponseEntity.created(URI.create("/api/v1/mergers/" + id.value()))
			.eTag(Etag.of(merger.version()))
			.body(MergerResponse.of(merger));
	}

	/** A page of mergers, the newest first. */
	@GetMapping
	Page<MergerResponse> list(@RequestParam(required = false) @Nullable MergerState state, Cursor cursor,
			Caller caller) {
		return Page
			.of(desk.page(state, Cursors.id(cursor, MergerId::new), cursor.limit() + 1, Actors.actor(caller)), cursor,
					(merger) -> merger.id().value().toString())
			.map(MergerResponse::of);
	}

	/** One merger. */
	@GetMapping("/{id}")
	ResponseEntity<MergerResponse> get(@PathVariable MergerId id, Caller caller) {
		return answer(desk.get(id, Actors.actor(caller)));
	}

	/** A second person holds them for the same: they become one. */
	@PostMapping("/{id}/confirm")
	ResponseEntity<MergerResponse> confirm(@PathVariable MergerId id, IfMatch seen, Caller caller) {
		return answer(desk.confirm(id, seen.version(), Actors.actor(caller)));
	}

	/** Somebody does not. */
	@PostMapping("/{id}/reject")
	ResponseEntity<MergerResponse> reject(@PathVariable MergerId id, IfMatch seen, Caller caller) {
		return answer(desk.reject(id, seen.version(), Actors.actor(caller)));
	}

	/** They become two again, each as it stood; what was written since stays. */
	@PostMapping("/{id}/undo")
	ResponseEntity<MergerResponse> undo(@PathVariable MergerId id, IfMatch seen, Caller caller) {
		return answer(desk.undo(id, seen.version(), Actors.actor(caller)));
	}

	private static ResponseEntity<MergerResponse> answer(Merger merger) {
		return ResponseEntity.ok().eTag(Etag.of(merger.version())).body(MergerResponse.of(merger));
	}

	/**
	 * Who is held for whose double.
	 *
	 * @param organizationId the record that will lead on
	 * @param into the record that stays
	 * @param note why, 1 to 2000 characters
	 */
	record Proposal(@Nullable OrganizationId organizationId, @Nullable OrganizationId into, @Nullable String note) {

		private void check() {
			Flaws flaws = new Flaws();
			flaws.required("organizationId", organizationId);
			flaws.required("into", into);
			flaws.required("note", note);
			flaws.refuse();
		}

		private OrganizationId loser() {
			return Objects.requireNonNull(organizationId);
		}

		private OrganizationId survivor() {
			return Objects.requireNonNull(into);
		}

		private String reason() {
			return Objects.requireNonNull(note);
		}
	}

	/** A merger. */
	record MergerResponse(UUID id, long version, OrganizationId organizationId, OrganizationId into, String note,
			MergerState state, boolean settled, Author proposer, Instant proposedAt, @Nullable Author decider,
			@Nullable Instant decidedAt) {

		static MergerResponse of(Merger merger) {
			return new MergerResponse(merger.id().value(), merger.version(), merger.loser(), merger.survivor(),
					merger.note(), merger.state(), merger.settled(), merger.proposer(), merger.proposedAt(),
					merger.decider().orElse(null), merger.decidedAt().orElse(null));
		}
	}

}
