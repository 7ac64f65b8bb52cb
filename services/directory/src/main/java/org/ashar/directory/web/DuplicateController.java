package org.ashar.directory.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.duplicate.Duplicates;
import org.ashar.directory.duplicate.Pair;
import org.ashar.directory.duplicate.PairId;
import org.ashar.directory.duplicate.Reason;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.security.Caller;

/** Organizations that may have been entered twice. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateController {

	private final Duplicates duplicates;

	DuplicateController(Duplicates duplicates) {
		this.duplicates = duplicates;
	}

	/** A page of pairs, for those who look after the directory. */
	@GetMapping
	Page<PairResponse> list(Cursor cursor, Caller caller) {
		return Page
			.of(duplicates.page(Cursors.id(cursor, PairId::new), cursor.limit() + 1, Actors.actor(caller)), cursor,
					(pair) -> pair.id().value().toString())
			.map(PairResponse::of);
	}

	/** A curator or verifier says that they are two. */
	@PostMapping("/{id}/dismiss")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void dismiss(@PathVariable PairId id, @RequestBody Why body, Caller caller) {
		duplicates.dismiss(id, body.required(), Actors.actor(caller));
	}

	/** Why they are two, 1 to 2000 characters. */
	record Why(@Nullable String note) {

		private String required() {
			if (note == null) {
				throw new Malformed("note", "required");
			}
			return note;
		}
	}

	/** Two organizations, and why they may be one. */
	record PairResponse(UUID id, List<OrganizationId> organizationIds, List<Reason> reasons) {

		static PairResponse of(Pair pair) {
			return new PairResponse(pair.id().value(), pair.ids(), pair.reasons());
		}
	}

}
